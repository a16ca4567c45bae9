package io.twindesk.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

/**
 * A small client of Deskie that imports customers of a shop. It has five mistakes, each
 * of which can be mended.
 */
final class CustomerImport {

	/** The mistakes in the order in which the import makes them. */
	enum Mistake {

		/** More users on a page than the vendor documents. */
		LARGE_PAGE,

		/** A filter that does not exist. */
		UNKNOWN_FILTER,

		/** A misspelt key. */
		MISSPELT_KEY,

		/** An explicit null for a text. */
		NULL_TEXT,

		/** A create of a customer that exists. */
		DUPLICATE

	}

	private final HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

	private final String url;

	private final String authorization;

	private final Set<Mistake> mended;

	CustomerImport(String url, String authorization, Set<Mistake> mended) {
		this.url = url;
		this.authorization = authorization;
		this.mended = mended;
	}

	/** Imports a customer twice, as an import that runs each night. */
	void run(String email, String name) throws IOException, InterruptedException {
		send("GET", "/api/users.json?page=1&limit=" + (has(Mistake.LARGE_PAGE) ? 500 : 100), null);
		if (!exists(email)) {
			create(email, name);
		}
		if (has(Mistake.DUPLICATE) || !exists(email)) {
			create(email, name);
		}
		send("PUT", "/api/users/1.json",
				"{\"user\": {\"user_note\": %s}}".formatted(has(Mistake.NULL_TEXT) ? "null" : "\"\""));
	}

	private boolean exists(String email) throws IOException, InterruptedException {
		String filter = has(Mistake.UNKNOWN_FILTER) ? "email=" : "user_email=";
		String response = send("GET", "/api/users.json?" + filter + email, null);
		return !response.contains("\"total_count\":0");
	}

	private void create(String email, String name) throws IOException, InterruptedException {
		String key = has(Mistake.MISSPELT_KEY) ? "user_fullname" : "user_full_name";
		send("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"%s\", \"%s\": \"%s\"}}".formatted(email, key, name));
	}

	private boolean has(Mistake mistake) {
		return !this.mended.contains(mistake);
	}

	private String send(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Authorization", this.authorization)
			.header("Content-Type", "application/json")
			.header("User-Agent", "customer-import/1.0")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
