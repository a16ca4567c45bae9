package sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typical client of Deskie, with a configurable URL and key. */
public class Customers {

	private static final Pattern ID = Pattern.compile("\"user_id\": ?(\\d+)");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String url;

	private final String authorization;

	public Customers(String url, String authorization) {
		this.url = url;
		this.authorization = authorization;
	}

	/**
	 * Creates a customer and returns its id, with up to three attempts if the help desk is
	 * busy.
	 */
	public long create(String email) throws IOException, InterruptedException {
		String body = "{\"user\": {\"user_email\": \"" + email + "\"}}";
		HttpResponse<String> response = null;
		for (int attempt = 0; attempt < 3; attempt++) {
			response = send("POST", "/api/users.json", HttpRequest.BodyPublishers.ofString(body));
			if (response.statusCode() != 429) {
				break;
			}
		}
		if (response.statusCode() != 201) {
			throw new IOException(response.statusCode() + " " + response.body());
		}
		Matcher id = ID.matcher(response.body());
		id.find();
		return Long.parseLong(id.group(1));
	}

	/** Checks whether a customer with this id exists. */
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
