package io.twindesk.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads the event stream of a workspace from its beginning. */
public final class TwindeskEvents {

	private final WorkspaceClient api;

	TwindeskEvents(WorkspaceClient api) {
		this.api = api;
	}

	/**
	 * Waits for the first event of a type, for example {@code user.created}, and returns
	 * its data. Earlier events count, too.
	 * @throws AssertionError if there is no such event within the timeout
	 */
	public String await(String type, Duration timeout) {
		String path = this.api.address("/events");
		HttpRequest request = this.api.control()
			.request(path)
			.header("Accept", "text/event-stream")
			.header("Last-Event-ID", "0")
			.build();
		HttpResponse<InputStream> response = this.api.control()
			.send(request, HttpResponse.BodyHandlers.ofInputStream(), "GET " + path);
		if (response.statusCode() != 200) {
			throw new TwindeskException("GET " + path + ": " + response.statusCode(), response.statusCode());
		}
		try (InputStream stream = response.body()) {
			FutureTask<String> search = new FutureTask<>(() -> find(type, stream));
			Thread thread = new Thread(search, "twindesk-events");
			thread.setDaemon(true);
			thread.start();
			return search.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new AssertionError("No event " + type + " within " + timeout, ex);
		}
		catch (ExecutionException | IOException ex) {
			throw new TwindeskException("The event stream failed: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TwindeskException("Interrupted while waiting for " + type, ex);
		}
	}

	private static String find(String type, InputStream stream) {
		BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
		boolean matches = false;
		try {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("event:")) {
					matches = line.substring("event:".length()).strip().equals(type);
				}
				else if (line.startsWith("data:") && matches) {
					return line.substring("data:".length()).strip();
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		throw new IllegalStateException("the stream ended");
	}

}
