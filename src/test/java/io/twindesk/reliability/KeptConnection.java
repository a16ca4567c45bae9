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
 * A connection that stays open from call to call, for calls that are many or are timed:
 * it costs next to nothing beside the server. Where the server closes it, the next call
 * opens another one.
 */
final class KeptConnection implements Closeable {

	private static final int PATIENCE_MILLIS = 60_000;

	private final int port;

	private @Nullable Socket socket;

	private InputStream answers = InputStream.nullInputStream();

	KeptConnection(int port) {
		this.port = port;
	}

	/** Opens it unless it is open. */
	Socket open() throws IOException {
		Socket socket = this.socket;
		if (socket == null) {
			socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(PATIENCE_MILLIS);
			this.answers = new BufferedInputStream(socket.getInputStream());
			this.socket = socket;
		}
		return socket;
	}

	/**
	 * Calls and waits until the whole answer is read.
	 * @param credentials a header line
	 * @param json the body, empty for none
	 * @throws IOException if no whole answer came
	 */
	Reply send(String method, String path, String credentials, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		String type = json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n" + credentials
				+ "\r\n" + type + "\r\n")
			.getBytes(StandardCharsets.ISO_8859_1));
		request.writeBytes(body);
		boolean read = false;
		try {
			open().getOutputStream().write(request.toByteArray());
			Reply reply = reply();
			read = !reply.closes();
			return reply;
		}
		finally {
			if (!read) {
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
		byte[] body = this.answers.readNBytes(length);
		if (body.length < length) {
			throw new EOFException("The answer was cut: " + head);
		}
		return new Reply(Integer.parseInt(head.get(0).split(" ")[1]), head, new String(body, StandardCharsets.UTF_8));
	}

	private List<String> head() throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
			int next = this.answers.read();
			if (next < 0) {
				throw new EOFException("No answer, only: " + head);
			}
			head.append((char) next);
		}
		List<String> lines = head.toString().lines().filter((line) -> !line.isEmpty()).toList();
		if (lines.stream().anyMatch((line) -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:"))) {
			throw new IOException("An answer without a length: " + lines);
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
	 * What came back.
	 *
	 * @param head the status line and the headers as they were sent
	 */
	record Reply(int status, List<String> head, String body) {

		boolean closes() {
			return this.head.stream().anyMatch("Connection: close"::equalsIgnoreCase);
		}

	}

}
