package io.twindesk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A connection for requests that are written byte by byte, or that are many or timed: its
 * cost is negligible compared with the server's. If the server closes it, the next
 * request opens another one.
 */
public final class RawConnection implements Closeable {

	private static final int TIMEOUT_MILLIS = 60_000;

	private final int port;

	private @Nullable Socket socket;

	private InputStream responses = InputStream.nullInputStream();

	public RawConnection(int port) {
		this.port = port;
	}

	/** Opens the connection unless it is open. */
	public Socket open() throws IOException {
		Socket socket = this.socket;
		if (socket == null) {
			socket = new Socket();
			this.socket = socket;
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), TIMEOUT_MILLIS);
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			this.responses = new BufferedInputStream(socket.getInputStream());
		}
		return socket;
	}

	public boolean isOpen() {
		return this.socket != null;
	}

	/**
	 * Sends a JSON request and waits for the complete response.
	 * @param headers header lines
	 * @param json the body, empty for none
	 * @throws IOException if the response was incomplete
	 */
	public RawResponse send(String method, String target, List<String> headers, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		String type = json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(
				(head(this.port, method, target, headers) + type + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		request.writeBytes(body);
		boolean complete = false;
		try {
			open().getOutputStream().write(request.toByteArray());
			RawResponse response = read(method);
			complete = response.complete();
			if (!complete) {
				throw new EOFException("The response was truncated: " + response);
			}
			return response;
		}
		finally {
			if (!complete) {
				close();
			}
		}
	}

	/** Reads the response to a request of a method. */
	public RawResponse read(String method) throws IOException {
		RawResponse response = RawResponse.read(this.responses, method);
		if (response.closes()) {
			close();
		}
		return response;
	}

	/** Reads everything until the server closes the connection. */
	public RawResponse readToEnd() throws IOException {
		return RawResponse.readToEnd(this.responses);
	}

	/** Returns the request line and the header lines, without the empty line. */
	static String head(int port, String method, String target, List<String> headers) {
		StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
		headers.forEach((header) -> head.append(header).append("\r\n"));
		return head.toString();
	}

	@Override
	public void close() throws IOException {
		Socket socket = this.socket;
		this.socket = null;
		if (socket != null) {
			socket.close();
		}
	}

}
