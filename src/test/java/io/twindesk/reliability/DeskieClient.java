package io.twindesk.reliability;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;

/**
 * Sends requests to a workspace through either API, or to a server through the control
 * API.
 */
final class DeskieClient implements Calls {

	static final String CONTROL_TOKEN = "kill-program";

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
		String credentials = path.startsWith("/api/v2") ? "apiKey: " + this.key
				: "Authorization: " + this.authorization;
		try (RawConnection connection = new RawConnection(this.port)) {
			RawResponse response = connection.send(method, path,
					List.of(credentials, "X-Request-Id: " + requestId, "Idempotency-Key: " + requestId),
					method.equals("GET") ? "" : JSON.writeValueAsString(body));
			return new Response(response.status(), response.body());
		}
	}

}
