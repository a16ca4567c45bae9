package io.twindesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.twindesk.openapi.Documented;

/**
 * Sends requests byte by byte, for requests that HTTP libraries reject or correct. Opens
 * one connection per request.
 *
 * @param header the name of the header with the credentials
 * @param authorization the value of that header
 */
public record RawHttp(int port, String header, String authorization) {

	private static final int MAX_SINGLE_WRITE = 4 * 1024 * 1024;

	/** Creates a client that sends an Authorization header. */
	public RawHttp(int port, String authorization) {
		this(port, "Authorization", authorization);
	}

	/** Creates a client that sends an apiKey header. */
	public static RawHttp withKey(int port, String key) {
		return new RawHttp(port, "apiKey", key);
	}

	/** Creates a client that sends requests as the owner of a workspace. */
	public static RawHttp of(TestWorkspace testWorkspace) {
		return new RawHttp(testWorkspace.port(),
				basic(testWorkspace.owner().email() + ":" + testWorkspace.owner().key()));
	}

	/** Returns the value of an Authorization header for credentials. */
	public static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends a request without a body; each character of the target is sent as one byte.
	 */
	public RawResponse send(String method, String target, String... headers) {
		return exchange(this.port, head(method, target, List.of(headers)) + "\r\n", new byte[0]);
	}

	/** Sends a JSON body in UTF-8. */
	public RawResponse json(String method, String target, String body) {
		return send(method, target, "application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends a form body; each character is sent as one byte. */
	public RawResponse form(String method, String target, String body) {
		return send(method, target, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Sends a body of any type. */
	public RawResponse send(String method, String target, String contentType, byte[] body, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.add("Content-Type: " + contentType);
		return send(method, target, all, body);
	}

	/** Sends a body with exactly these headers besides the length. */
	public RawResponse send(String method, String target, List<String> headers, byte[] body) {
		return exchange(this.port, head(method, target, headers) + "Content-Length: " + body.length + "\r\n\r\n", body);
	}

	private String head(String method, String target, List<String> headers) {
		List<String> all = new ArrayList<>(List.of("Connection: close", this.header + ": " + this.authorization));
		all.addAll(headers);
		return RawConnection.head(this.port, method, target, all);
	}

	/** Sends a head, each character as one byte, and a body. */
	public static RawResponse exchange(int port, String head, byte[] body) {
		try (RawConnection connection = new RawConnection(port)) {
			write(connection.open().getOutputStream(), head, body);
			RawResponse response = connection.readToEnd();
			String[] line = head.split(" ", 3);
			Documented.check(port, line[0], line[1], response.status(), response.headers(), response.body());
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No response to " + head.lines().findFirst().orElse(""), ex);
		}
	}

	/**
	 * Writes a request. A server that has already responded may reject the rest of a
	 * body.
	 */
	private static void write(OutputStream stream, String head, byte[] body) throws IOException {
		byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
		if (body.length < MAX_SINGLE_WRITE) {
			ByteArrayOutputStream request = new ByteArrayOutputStream();
			request.writeBytes(first);
			request.writeBytes(body);
			stream.write(request.toByteArray());
			return;
		}
		stream.write(first);
		try {
			stream.write(body);
		}
		catch (IOException ex) {
			// the response contains the reason
		}
	}

}
