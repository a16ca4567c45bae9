package io.twindesk.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a server of the kit on this machine. The JDK's client needs half a
 * second of processor time for its first request, much more than the request itself. A
 * request by HTTP/1.0 has its own connection, which ends with the response.
 */
final class LoopbackHttp {

	private static final int CONNECT_MILLIS = 10_000;

	private static final String PREFIX = "http://127.0.0.1:";

	private LoopbackHttp() {
	}

	/**
	 * Checks whether the server has an address of the form that the kit gives to its own
	 * servers.
	 */
	static boolean isLoopback(String server) {
		return server.startsWith(PREFIX);
	}

	static Response send(String server, String method, String path, @Nullable String token, @Nullable String body,
			Duration timeout) throws IOException {
		InetAddress loopback = InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
		URI uri = URI.create(server + path);
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(loopback, uri.getPort()), CONNECT_MILLIS);
			socket.setSoTimeout((int) timeout.toMillis());
			byte[] content = (body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
			OutputStream output = socket.getOutputStream();
			output.write(
					(head(uri, method, token, (body != null) ? content.length : -1)).getBytes(StandardCharsets.UTF_8));
			output.write(content);
			output.flush();
			return Response.read(socket.getInputStream().readAllBytes());
		}
	}

	private static String head(URI uri, String method, @Nullable String token, int length) {
		StringBuilder head = new StringBuilder(method).append(' ').append(uri.getRawPath());
		if (uri.getRawQuery() != null) {
			head.append('?').append(uri.getRawQuery());
		}
		head.append(" HTTP/1.0\r\nHost: ").append(uri.getAuthority()).append("\r\n");
		if (token != null) {
			head.append("Authorization: Bearer ").append(token).append("\r\n");
		}
		if (length >= 0) {
			head.append("Content-Type: application/json\r\n");
		}
		return head.append("Content-Length: ").append(Math.max(length, 0)).append("\r\n\r\n").toString();
	}

	/** A complete response. */
	record Response(int status, String body) {

		/** Parses a response. One that is shorter than announced was cut off. */
		static Response read(byte[] bytes) throws IOException {
			String text = new String(bytes, StandardCharsets.ISO_8859_1);
			int end = text.indexOf("\r\n\r\n");
			if (end < 0 || !text.substring(0, end).matches("(?s)HTTP/1\\.[01] [1-5][0-9][0-9].*")) {
				throw new IOException("not an HTTP response: " + bytes.length + " bytes");
			}
			int start = end + 4;
			for (String line : text.substring(0, end).split("\r\n")) {
				if (line.regionMatches(true, 0, "Content-Length:", 0, 15)
						&& Integer.parseInt(line.substring(15).strip()) != bytes.length - start) {
					throw new IOException("the response was cut off");
				}
			}
			return new Response(Integer.parseInt(text.substring(9, 12)),
					new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
		}

	}

}
