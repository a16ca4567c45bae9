package io.twindesk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response as received.
 *
 * @param head the status line and the headers
 * @param headers by name, ignoring case
 * @param complete whether the body has its declared length
 */
public record RawResponse(int status, List<String> head, Map<String, String> headers, String body, boolean complete) {

	private static final String EVENTS = "text/event-stream";

	/** Reads one response of a connection that may be used again. */
	static RawResponse read(InputStream stream, String method) throws IOException {
		List<String> head = head(stream);
		while (head.get(0).startsWith("HTTP/1.1 100")) {
			head = head(stream);
		}
		Map<String, String> headers = headers(head);
		boolean empty = method.equals("HEAD") || status(head) == 204
				|| headers.getOrDefault("Content-Type", "").startsWith(EVENTS);
		return of(head, headers, empty ? new byte[0] : body(stream, headers), empty);
	}

	/** Reads everything until the server closes the connection. */
	public static RawResponse readToEnd(InputStream stream) throws IOException {
		List<String> head = head(stream);
		Map<String, String> headers = headers(head);
		byte[] body = stream.readAllBytes();
		return of(head, headers, isChunked(headers) ? dechunked(new ByteArrayInputStream(body)) : body, false);
	}

	private static RawResponse of(List<String> head, Map<String, String> headers, byte[] body, boolean empty) {
		int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
		return new RawResponse(status(head), head, headers, new String(body, StandardCharsets.UTF_8),
				empty || body.length >= length);
	}

	/** Checks whether the connection cannot be used again. */
	public boolean closes() {
		return "close".equalsIgnoreCase(this.headers.get("Connection"))
				|| this.headers.getOrDefault("Content-Type", "").startsWith(EVENTS);
	}

	private static int status(List<String> head) {
		return Integer.parseInt(head.get(0).split(" ")[1]);
	}

	private static List<String> head(InputStream stream) throws IOException {
		List<String> head = new ArrayList<>();
		for (String line = line(stream); !line.isEmpty() || head.isEmpty(); line = line(stream)) {
			head.add(line);
		}
		return head;
	}

	private static String line(InputStream stream) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int character = stream.read(); character != '\n'; character = stream.read()) {
			if (character < 0) {
				throw new EOFException("The server has closed the connection after '" + line + "'");
			}
			line.append((char) character);
		}
		return line.toString().stripTrailing();
	}

	private static Map<String, String> headers(List<String> head) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String line : head.subList(1, head.size())) {
			int colon = line.indexOf(':');
			headers.merge(line.substring(0, colon), line.substring(colon + 1).trim(), (one, next) -> one + "," + next);
		}
		return headers;
	}

	private static byte[] body(InputStream stream, Map<String, String> headers) throws IOException {
		if (headers.containsKey("Content-Length")) {
			return stream.readNBytes(Integer.parseInt(headers.get("Content-Length")));
		}
		if (isChunked(headers)) {
			return dechunked(stream);
		}
		return headers.containsKey("Connection") ? stream.readAllBytes() : new byte[0];
	}

	private static boolean isChunked(Map<String, String> headers) {
		return "chunked".equals(headers.get("Transfer-Encoding"));
	}

	private static byte[] dechunked(InputStream stream) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(stream), 16); size > 0; size = Integer.parseInt(line(stream), 16)) {
			body.writeBytes(stream.readNBytes(size));
			line(stream);
		}
		line(stream);
		return body.toByteArray();
	}

}
