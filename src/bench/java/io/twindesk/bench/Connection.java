package io.twindesk.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One HTTP/1.1 connection that stays open from request to request. If the server closes
 * it, the next request opens a new one, and its time includes that.
 */
final class Connection implements Closeable {

	private static final int TIMEOUT_MILLIS = 60_000;

	/**
	 * Shorter than the time for which any of the servers keeps an idle connection open.
	 */
	private static final long MAX_IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final int port;

	private long lastUsed;

	private Socket socket;

	private InputStream input;

	Connection(int port) {
		this.port = port;
	}

	/**
	 * Sends a request and reads the complete response.
	 * @throws IOException if the connection breaks; the request is not repeated
	 */
	Response send(Request request) throws IOException {
		byte[] bytes = request.bytes();
		long start = System.nanoTime();
		boolean open = false;
		try {
			open();
			this.socket.getOutputStream().write(bytes);
			Response response = read(start);
			open = !response.header("Connection").equalsIgnoreCase("close");
			return response;
		}
		finally {
			if (!open) {
				close();
			}
		}
	}

	private void open() throws IOException {
		if (System.nanoTime() - this.lastUsed > MAX_IDLE_NANOS) {
			close();
		}
		if (this.socket == null) {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(TIMEOUT_MILLIS);
			this.input = new BufferedInputStream(this.socket.getInputStream(), 64 * 1024);
		}
	}

	private Response read(long start) throws IOException {
		int status = Integer.parseInt(line().split(" ")[1]);
		List<String> headers = new ArrayList<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			headers.add(line);
		}
		byte[] body = body(new Response(status, headers, new byte[0], 0));
		this.lastUsed = System.nanoTime();
		return new Response(status, headers, body, this.lastUsed - start);
	}

	private byte[] body(Response head) throws IOException {
		if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
			return chunks();
		}
		String length = head.header("Content-Length");
		if (length.isEmpty() && head.status() != 204 && head.status() != 304) {
			throw new IOException("The response must have a length: " + head.headers());
		}
		return length.isEmpty() ? new byte[0] : exactly(Integer.parseInt(length));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int length = chunkLength(); length > 0; length = chunkLength()) {
			body.writeBytes(exactly(length));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int chunkLength() throws IOException {
		return Integer.parseInt(line().trim(), 16);
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.input.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The response ends after %d of %d bytes".formatted(bytes.length, length));
		}
		return bytes;
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(64);
		for (int next = this.input.read(); next != '\n'; next = this.input.read()) {
			if (next < 0) {
				throw new EOFException("The response ends within its head");
			}
			if (next != '\r') {
				line.write(next);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

}
