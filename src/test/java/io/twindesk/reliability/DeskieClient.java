package io.twindesk.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.twindesk.RawHttp;

/**
 * Sends requests to a workspace through either API, or to a server through the control
 * API.
 */
final class DeskieClient implements Calls {

	static final String CONTROL_TOKEN = "kill-program";

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final int port;

	private final String authorization;

	private final String key;

	private DeskieClient(int port, String authorization, String key) {
		this.port = port;
		this.authorization = authorization;
		this.key = key;
	}

	static DeskieClient control(int port) {
		return new DeskieClient(port, "Bearer " + CONTROL_TOKEN, "");
	}

	static DeskieClient deskie(int port, String email, String key) {
		return new DeskieClient(port, RawHttp.basic(email + ":" + key), key);
	}

	int port() {
		return this.port;
	}

	/** Sends a GET request. */
	Response get(String path) throws IOException {
		return call("GET", path, Map.of(), UUID.randomUUID().toString());
	}

	@Override
	public Response call(String method, String path, Object body, String requestId) throws IOException {
		boolean omnidesk = path.startsWith("/api/v2");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.header(omnidesk ? "apiKey" : "Authorization", omnidesk ? this.key : this.authorization)
			.header("Content-Type", "application/json")
			.header("X-Request-Id", requestId)
			.header("Idempotency-Key", requestId)
			.method(method,
					method.equals("GET") ? BodyPublishers.noBody()
							: BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return new Response(response.statusCode(), response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
