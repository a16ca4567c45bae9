package io.twindesk.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A connection that is reused as long as request and response framing is valid. */
final class RawConnection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 30_000;

	private final int port;

	private @Nullable Socket socket;

	private @Nullable InputStream stream;

	RawConnection(int port) {
		this.port = port;
	}

	/** Sends a request and waits for its response. */
	RawResponse exchange(RawRequest rawRequest) throws IOException {
		if (rawRequest.alone()) {
			close();
		}
		boolean reused = this.socket != null;
		try {
			return once(rawRequest);
		}
		catch (IOException ex) {
			close();
			if (!reused) {
				throw ex;
			}
			return once(rawRequest); // the server was about to close the connection
		}
	}

	private RawResponse once(RawRequest rawRequest) throws IOException {
		Socket open = this.socket;
		InputStream in = this.stream;
		if (open == null || in == null) {
			open = new Socket("localhost", this.port);
			open.setTcpNoDelay(true);
			open.setSoTimeout(TIMEOUT_MILLIS);
			in = new BufferedInputStream(open.getInputStream());
			this.socket = open;
			this.stream = in;
		}
		long start = System.nanoTime();
		write(open, rawRequest);
		RawResponse rawResponse = read(in, rawRequest.method(), start);
		if (rawRequest.alone() || rawResponse.ends()) {
			close();
		}
		return rawResponse;
	}

	/**
	 * Writes a request. A server that has already responded may reject the rest; its
	 * response is read nevertheless.
	 */
	private static void write(Socket open, RawRequest rawRequest) {
		try {
			open.getOutputStream().write(rawRequest.bytes());
			if (rawRequest.alone()) {
				open.shutdownOutput();
			}
		}
		catch (IOException ex) {
			// read the available response
		}
	}

	private static RawResponse read(InputStream in, String method, long start) throws IOException {
		String first = line(in);
		while (first.startsWith("HTTP/1.1 100")) {
			line(in);
			first = line(in);
		}
		int status = Integer.parseInt(first.split(" ")[1]);
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			int colon = header.indexOf(':');
			headers.merge(header.substring(0, colon), header.substring(colon + 1).trim(),
					(previous, next) -> previous + "," + next);
		}
		boolean endless = headers.getOrDefault("Content-Type", "").startsWith("text/event-stream");
		byte[] body = (method.equals("HEAD") || status == 204 || endless) ? new byte[0] : body(in, headers);
		return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8), System.nanoTime() - start,
				endless || "close".equalsIgnoreCase(headers.get("Connection")));
	}

	private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
		if (headers.containsKey("Content-Length")) {
			return in.readNBytes(Integer.parseInt(headers.get("Content-Length")));
		}
		if (!"chunked".equals(headers.get("Transfer-Encoding"))) {
			return headers.containsKey("Connection") ? in.readAllBytes() : new byte[0];
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
			body.writeBytes(in.readNBytes(size));
			line(in);
		}
		line(in);
		return body.toByteArray();
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int character = in.read(); character != '\n'; character = in.read()) {
			if (character < 0) {
				throw new EOFException("The server has closed the connection");
			}
			line.append((char) character);
		}
		return line.toString().stripTrailing();
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
		}
		this.socket = null;
		this.stream = null;
	}

	/**
	 * The response.
	 *
	 * @param ends whether the connection cannot be used again
	 */
	record RawResponse(int status, Map<String, String> headers, String body, long nanos, boolean ends) {
	}

}
