package io.twindesk.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Sends requests to a server's control API. */
final class ControlApi {

	/** Longer than the server itself may wait. */
	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	private final String server;

	private final @Nullable String token;

	private final Supplier<String> hint;

	/**
	 * Creates a client of one server.
	 * @param hint text to append to the message if the server cannot be reached
	 */
	ControlApi(String server, @Nullable String token, Supplier<String> hint) {
		this.server = server;
		this.token = token;
		this.hint = hint;
	}

	/**
	 * Sends a request and returns the JSON of the response, null if the body is empty.
	 * @throws TwindeskException if the status is not 2xx
	 */
	@Nullable Object call(String method, String path, @Nullable Object body) {
		Response response = exchange(method, path, (body != null) ? JsonWriter.write(body) : null);
		if (response.status() / 100 != 2) {
			throw response.toException();
		}
		return response.json();
	}

	/** Sends a request and returns the response with any status. */
	Response exchange(String method, String path, @Nullable String body) {
		String request = method + " " + this.server + path;
		if (LoopbackHttp.isLoopback(this.server)) {
			return response(request, sendOnLoopback(method, path, body, TIMEOUT));
		}
		HttpRequest.Builder builder = request(path).timeout(TIMEOUT);
		if (body != null) {
			builder.header("Content-Type", "application/json");
		}
		builder.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		HttpResponse<String> response = send(builder.build(), BodyHandlers.ofString(), request);
		return response(request, new LoopbackHttp.Response(response.statusCode(), response.body()));
	}

	private Response response(String request, LoopbackHttp.Response response) {
		String suffix = (response.status() >= 500) ? " " + this.hint.get() : "";
		return new Response(request, response.status(), response.body() + suffix);
	}

	/** Sends a request to a server that the kit has started. */
	LoopbackHttp.Response sendOnLoopback(String method, String path, @Nullable String body, Duration timeout) {
		try {
			return LoopbackHttp.send(this.server, method, path, this.token, body, timeout);
		}
		catch (IOException ex) {
			throw failed(method + " " + this.server + path, ex);
		}
	}

	private TwindeskException failed(String request, IOException cause) {
		return new TwindeskException(request + ": no response (" + cause + "). " + this.hint.get(), cause);
	}

	HttpRequest.Builder request(String path) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(this.server + path));
		if (this.token != null) {
			builder.header("Authorization", "Bearer " + this.token);
		}
		return builder;
	}

	<T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler, String description) {
		try {
			return Client.CLIENT.send(request, handler);
		}
		catch (IOException ex) {
			throw failed(description, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TwindeskException(description + ": interrupted", ex);
		}
	}

	/** Builds a query string of the parameters that have a value. */
	static String query(Map<String, @Nullable Object> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue() != null)
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
	}

	/**
	 * Bypasses a proxy that the program under test may have configured. Created on first
	 * use, because creation is slow.
	 */
	private static final class Client {

		static final HttpClient CLIENT = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.proxy(HttpClient.Builder.NO_PROXY)
			.connectTimeout(Duration.ofSeconds(10))
			.build();

	}

	record Response(String request, int status, String text) {

		@Nullable Object json() {
			return this.text.isBlank() ? null : JsonReader.read(this.text);
		}

		TwindeskException toException() {
			return new TwindeskException(this.request + ": " + this.status + " " + this.text, this.status);
		}

	}

}
