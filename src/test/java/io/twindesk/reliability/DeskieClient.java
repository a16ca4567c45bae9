package io.twindesk.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a workspace through Deskie's API, or of a server through the control API. */
final class DeskieClient {

	static final String CONTROL_TOKEN = "kill-program";

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	private final String authorization;

	private DeskieClient(int port, String authorization) {
		this.port = port;
		this.authorization = authorization;
	}

	static DeskieClient control(int port) {
		return new DeskieClient(port, "Bearer " + CONTROL_TOKEN);
	}

	static DeskieClient deskie(int port, String email, String key) {
		return new DeskieClient(port,
				"Basic " + Base64.getEncoder().encodeToString((email + ":" + key).getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Calls and waits until the whole answer is read.
	 * @throws IOException if it did not come whole
	 */
	Answer call(String method, String path, Object body) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", this.authorization)
			.header("Content-Type", "application/json")
			.method(method,
					method.equals("GET") ? BodyPublishers.noBody()
							: BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return new Answer(answer.statusCode(), answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/** An answer that was read whole. */
	record Answer(int status, String text) {

		JsonNode json() {
			return JSON.readTree(this.text);
		}

	}

}
