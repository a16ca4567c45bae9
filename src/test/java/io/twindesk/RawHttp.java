package io.twindesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.twindesk.openapi.Documented;

/**
 * Sends requests byte by byte, for requests that HTTP libraries reject or correct. Opens
 * one connection per request.
 *
 * @param header the name of the header with the credentials
 * @param authorization the value of that header
 */
public record RawHttp(int port, String header, String authorization) {

	private static final int TIMEOUT_MILLIS = 60_000;

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
		String head = head(method, target, List.of(headers)) + "Content-Type: " + contentType + "\r\nContent-Length: "
				+ body.length + "\r\n\r\n";
		return exchange(this.port, head, body);
	}

	private String head(String method, String target, List<String> headers) {
		StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + this.port
				+ "\r\nConnection: close\r\n" + this.header + ": " + this.authorization + "\r\n");
		headers.forEach((header) -> head.append(header).append("\r\n"));
		return head.toString();
	}

	/** Sends a head, each character as one byte, and a body. */
	public static RawResponse exchange(int port, String head, byte[] body) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("localhost", port), TIMEOUT_MILLIS);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			write(socket.getOutputStream(), head, body);
			RawResponse response = read(socket.getInputStream());
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

	private static RawResponse read(InputStream stream) throws IOException {
		String all = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
		int end = all.indexOf("\r\n\r\n");
		if (end < 0) {
			throw new IOException("Incomplete head: '" + all + "'");
		}
		List<String> lines = all.substring(0, end).lines().toList();
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String line : lines.subList(1, lines.size())) {
			int colon = line.indexOf(':');
			headers.merge(line.substring(0, colon), line.substring(colon + 1).trim(), (one, next) -> one + "," + next);
		}
		String body = all.substring(end + 4);
		if ("chunked".equals(headers.get("Transfer-Encoding"))) {
			body = dechunked(body);
		}
		return new RawResponse(Integer.parseInt(lines.get(0).split(" ")[1]), lines, headers,
				new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
	}

	private static String dechunked(String chunks) {
		StringBuilder body = new StringBuilder();
		int at = 0;
		while (true) {
			int line = chunks.indexOf("\r\n", at);
			int length = Integer.parseInt(chunks.substring(at, line).trim(), 16);
			if (length == 0) {
				return body.toString();
			}
			body.append(chunks, line + 2, line + 2 + length);
			at = line + 4 + length;
		}
	}

	/**
	 * A response.
	 *
	 * @param head the status line and the headers as received
	 * @param headers by name, ignoring case
	 */
	public record RawResponse(int status, List<String> head, Map<String, String> headers, String body) {
	}

}
