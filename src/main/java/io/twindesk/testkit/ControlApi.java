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

/** Calls a server's control API. */
final class ControlApi {

	/** With some patience beyond what the server itself may wait. */
	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final String server;

	private final @Nullable String token;

	private final Supplier<String> hint;

	/**
	 * Calls one server.
	 * @param hint what to add where a call finds no server
	 */
	ControlApi(String server, @Nullable String token, Supplier<String> hint) {
		this.server = server;
		this.token = token;
		this.hint = hint;
	}

	/** The JSON of the answer, null where it has no body. */
	@Nullable Object call(String method, String path, @Nullable Object body) {
		Response response = answer(method, path, (body != null) ? JsonWriter.write(body) : null);
		if (response.status() / 100 != 2) {
			throw response.refusal();
		}
		return response.json();
	}

	/** Whatever the status. */
	Response answer(String method, String path, @Nullable String body) {
		String what = method + " " + this.server + path;
		if (LoopbackHttp.reaches(this.server)) {
			return answer(what, sendOnLoopback(method, path, body, PATIENCE));
		}
		HttpRequest.Builder request = request(path).timeout(PATIENCE);
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		request.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		HttpResponse<String> response = send(request.build(), BodyHandlers.ofString(), what);
		return answer(what, new LoopbackHttp.Response(response.statusCode(), response.body()));
	}

	private Response answer(String what, LoopbackHttp.Response response) {
		String more = (response.status() >= 500) ? " " + this.hint.get() : "";
		return new Response(what, response.status(), response.body() + more);
	}

	/** To a server that the kit has started. */
	LoopbackHttp.Response sendOnLoopback(String method, String path, @Nullable String body, Duration patience) {
		try {
			return LoopbackHttp.send(this.server, method, path, this.token, body, patience);
		}
		catch (IOException ex) {
			throw failed(method + " " + this.server + path, ex);
		}
	}

	private TwindeskException failed(String what, IOException cause) {
		return new TwindeskException(what + ": no answer (" + cause + "). " + this.hint.get(), cause);
	}

	HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		return request;
	}

	<T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler, String what) {
		try {
			return Client.CLIENT.send(request, handler);
		}
		catch (IOException ex) {
			throw failed(what, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TwindeskException(what + ": interrupted", ex);
		}
	}

	/** A query of those parameters that have a value. */
	static String query(Map<String, @Nullable Object> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue() != null)
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
	}

	/**
	 * Past any proxy that the program under test is set up for. Built when it is needed,
	 * since that takes long.
	 */
	private static final class Client {

		static final HttpClient CLIENT = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.proxy(HttpClient.Builder.NO_PROXY)
			.connectTimeout(Duration.ofSeconds(10))
			.build();

	}

	record Response(String what, int status, String text) {

		@Nullable Object json() {
			return this.text.isBlank() ? null : JsonReader.read(this.text);
		}

		TwindeskException refusal() {
			return new TwindeskException(this.what + ": " + this.status + " " + this.text, this.status);
		}

	}

}
