package io.twindesk.deskie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.twindesk.TestWorkspace;

/**
 * Sends exactly the given headers; REST Assured adds an Accept and a Content-Type of its
 * own.
 */
final class PlainHttp {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private PlainHttp() {
	}

	/** Sends a request by the owner; null means no body. */
	static HttpResponse<String> send(TestWorkspace testWorkspace, String method, String path,
			Map<String, String> headers, String body) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + testWorkspace.port() + path))
			.header("Authorization", basic(testWorkspace.owner()))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		headers.forEach(request::header);
		try {
			return CLIENT.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String basic(TestWorkspace.Staff staff) {
		String pair = staff.email() + ":" + staff.key();
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

}
