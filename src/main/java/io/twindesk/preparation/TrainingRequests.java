package io.twindesk.preparation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends typical requests of a client's tests to the demo workspace of a server during
 * training, because an archive contains only classes that were loaded.
 */
class TrainingRequests {

	private static final String DESKIE = "Basic b3duZXJAZGVtby50ZXN0OmRlbW8tZnVsbC1hY2Nlc3M=";

	private static final String OMNIDESK = "demo-full-access";

	private static final String CONTROL = "/_twindesk/workspaces/demo";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String server;

	TrainingRequests(int port) {
		this.server = "http://127.0.0.1:" + port;
	}

	void send() throws IOException, InterruptedException {
		for (int round = 0; round < 3; round++) {
			deskie(round);
			omnidesk(round);
			control();
		}
	}

	private void deskie(int round) throws IOException, InterruptedException {
		String id = createdId(deskie("POST", "/api/users.json",
				"""
						{"user": {"user_email": "trained%d@demo.test", "user_full_name": "Trained", "custom_fields": {"cf_1": "a"}}}"""
					.formatted(round)));
		deskie("GET", "/api/users/" + id + ".json", "");
		deskie("GET", "/api/users.json?limit=100", "");
		deskie("GET", "/api/users.json?user_email=trained&page=1&limit=5", "");
		deskie("GET", "/api/users.json?custom_fields%5Bcf_1%5D=%5Ea", "");
		deskie("PUT", "/api/users/" + id + ".json", """
				{"user": {"user_full_name": "Trained again", "user_note": "note"}}""");
		deskie("POST", "/api/users.json", "{\"user\": {\"user_email\": 1}}");
		deskie("POST", "/api/users.json", "{");
		deskie("PUT", "/api/users/" + id + "/disable.json", "");
		deskie("PUT", "/api/users/" + id + "/block.json", "");
		deskie("PUT", "/api/users/" + id + "/restore.json", "");
		deskie("GET", "/api/users/999999.json", "");
		deskie("GET", "/api/cases.json", "");
		deskie("DELETE", "/api/users/" + id + ".json", "");
		send("GET", "/api/users.json", "Authorization", "Basic d3Jvbmc6d3Jvbmc=", "");
	}

	private void omnidesk(int round) throws IOException, InterruptedException {
		String id = createdId(omnidesk("POST", "/api/v2/user", """
				{"username": "trained%d", "firstname": "Trained", "lastname": "User", "email": "trainee%d@demo.test"}"""
			.formatted(round, round)));
		omnidesk("GET", "/api/v2/user", "");
		omnidesk("GET", "/api/v2/user?query=trained&limit=5", "");
		omnidesk("GET", "/api/v2/user/settings", "");
		omnidesk("GET", "/api/v2/user/getUserViews", "");
		omnidesk("PUT", "/api/v2/user/" + id, "{\"firstname\": \"Again\"}");
		omnidesk("PUT", "/api/v2/user/maxChats", "{\"userID\": " + id + ", \"maxChats\": 3}");
		omnidesk("POST", "/api/v2/user/updateStatus", "{\"userID\": " + id + ", \"statusID\": 1}");
		omnidesk("POST", "/api/v2/user", "{}");
		omnidesk("PUT", "/api/v2/user/999999", "{\"firstname\": \"Nobody\"}");
		send("GET", "/api/v2/user", "apiKey", "wrong", "");
	}

	private void control() throws IOException, InterruptedException {
		String json = "application/json";
		send("GET", "/_twindesk/health", "Accept", json, "");
		send("GET", "/_twindesk/ready", "Accept", json, "");
		send("POST", "/_twindesk/workspaces", "Accept", json, "{\"name\": \"trained\"}");
		send("GET", "/api/users.json", "Authorization", "Basic bWVAYWNtZS50ZXN0OmF1dG8tdHJhaW5lZA==", "");
		for (String resource : new String[] { "", "/state", "/requests", "/mails", "/audit", "/faults", "/settings",
				"/credentials" }) {
			send("GET", CONTROL + resource, "Accept", json, "");
		}
		send("PUT", CONTROL + "/faults", "Accept", json,
				"[{\"operation\": \"deskie.*\", \"then\": {\"status\": 503}, \"times\": 1}]");
		deskie("GET", "/api/users.json", "");
		send("PATCH", CONTROL + "/settings", "Accept", json, "{\"timeZone\": \"UTC\"}");
		send("POST", CONTROL + "/reset", "Accept", json, "{}");
		send("DELETE", "/_twindesk/workspaces/trained", "Accept", json, "");
	}

	private String deskie(String method, String path, String body) throws IOException, InterruptedException {
		return send(method, path, "Authorization", DESKIE, body);
	}

	private String omnidesk(String method, String path, String body) throws IOException, InterruptedException {
		return send(method, path, "apiKey", OMNIDESK, body);
	}

	private String send(String method, String path, String header, String value, String body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path)).header(header, value);
		if (body.isEmpty()) {
			request.method(method, HttpRequest.BodyPublishers.noBody());
		}
		else {
			request.header("Content-Type", "application/json")
				.method(method, HttpRequest.BodyPublishers.ofString(body));
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	/**
	 * Returns the first number of a response, which is the id of the created resource.
	 */
	private static String createdId(String body) {
		return body.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
	}

}
