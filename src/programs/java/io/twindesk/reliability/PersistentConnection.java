package io.twindesk.reliability;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A persistent connection for many or timed requests: its cost is negligible compared
 * with the server's. If the server closes it, the next request opens another one.
 */
final class PersistentConnection implements Closeable {

	private static final int TIMEOUT_MILLIS = 60_000;

	private final int port;

	private @Nullable Socket socket;

	private InputStream responses = InputStream.nullInputStream();

	PersistentConnection(int port) {
		this.port = port;
	}

	/** Opens the connection unless it is open. */
	Socket open() throws IOException {
		Socket socket = this.socket;
		if (socket == null) {
			socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			this.responses = new BufferedInputStream(socket.getInputStream());
			this.socket = socket;
		}
		return socket;
	}

	/**
	 * Sends a request and waits for the complete response.
	 * @param credentials a header line
	 * @param json the body, empty for none
	 * @throws IOException if the response was incomplete
	 */
	Reply send(String method, String path, String credentials, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		String type = json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n" + credentials
				+ "\r\n" + type + "\r\n")
			.getBytes(StandardCharsets.ISO_8859_1));
		request.writeBytes(body);
		boolean reusable = false;
		try {
			open().getOutputStream().write(request.toByteArray());
			Reply reply = reply();
			reusable = !reply.closes();
			return reply;
		}
		finally {
			if (!reusable) {
				close();
			}
		}
	}

	private Reply reply() throws IOException {
		List<String> head = head();
		int length = head.stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.map((line) -> Integer.parseInt(line.substring(line.indexOf(':') + 1).trim()))
			.findFirst()
			.orElse(0);
		byte[] body = this.responses.readNBytes(length);
		if (body.length < length) {
			throw new EOFException("The response was truncated: " + head);
		}
		return new Reply(Integer.parseInt(head.get(0).split(" ")[1]), head, new String(body, StandardCharsets.UTF_8));
	}

	private List<String> head() throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
			int next = this.responses.read();
			if (next < 0) {
				throw new EOFException("No complete response, only: " + head);
			}
			head.append((char) next);
		}
		List<String> lines = head.toString().lines().filter((line) -> !line.isEmpty()).toList();
		if (lines.stream().anyMatch((line) -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:"))) {
			throw new IOException("A response without a length: " + lines);
		}
		return lines;
	}

	@Override
	public void close() throws IOException {
		Socket socket = this.socket;
		this.socket = null;
		if (socket != null) {
			socket.close();
		}
	}

	/**
	 * A response.
	 *
	 * @param head the status line and the headers as received
	 */
	record Reply(int status, List<String> head, String body) {

		boolean closes() {
			return this.head.stream().anyMatch("Connection: close"::equalsIgnoreCase);
		}

	}

}
