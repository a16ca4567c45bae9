package sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client with the address of its account in its code. */
public class AcmeCustomers {

	private static final URI USERS = URI.create("https://acme.omnidesk.ru/api/users.json");

	private final HttpClient http;

	private final String authorization;

	public AcmeCustomers(HttpClient http, String authorization) {
		this.http = http;
		this.authorization = authorization;
	}

	/** Creates a customer and returns the status of the response. */
	public int create(String email) throws IOException, InterruptedException {
		String body = "{\"user\": {\"user_email\": \"" + email + "\"}}";
		HttpRequest request = HttpRequest.newBuilder(USERS)
			.header("Authorization", this.authorization)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
	}

}
