package sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of Deskie, as anybody may have one: its address and its key are given to it. */
public class Customers {

	private static final Pattern ID = Pattern.compile("\"user_id\": ?(\\d+)");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String url;

	private final String authorization;

	public Customers(String url, String authorization) {
		this.url = url;
		this.authorization = authorization;
	}

	/** Creates a customer and tells its number; a busy help desk is asked three times. */
	public long create(String email) throws IOException, InterruptedException {
		String body = "{\"user\": {\"user_email\": \"" + email + "\"}}";
		HttpResponse<String> answer = null;
		for (int attempt = 0; attempt < 3; attempt++) {
			answer = send("POST", "/api/users.json", HttpRequest.BodyPublishers.ofString(body));
			if (answer.statusCode() != 429) {
				break;
			}
		}
		if (answer.statusCode() != 201) {
			throw new IOException(answer.statusCode() + " " + answer.body());
		}
		Matcher id = ID.matcher(answer.body());
		id.find();
		return Long.parseLong(id.group(1));
	}

	/** Whether there is a customer of this number. */
	public boolean exists(long id) throws IOException, InterruptedException {
		return send("GET", "/api/users/" + id + ".json", HttpRequest.BodyPublishers.noBody()).statusCode() == 200;
	}

	private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Authorization", this.authorization)
			.header("Content-Type", "application/json")
			.method(method, body)
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
