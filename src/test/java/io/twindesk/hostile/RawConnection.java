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

/** A connection that is kept as long as both sides can follow each other on it. */
final class RawConnection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 30_000;

	private final int port;

	private @Nullable Socket socket;

	private @Nullable InputStream stream;

	RawConnection(int port) {
		this.port = port;
	}

	/** Sends a request, and waits for its answer. */
	RawResponse exchange(RawRequest rawRequest) throws IOException {
		if (rawRequest.alone()) {
			close();
		}
		boolean stored = this.socket != null;
		try {
			return once(rawRequest);
		}
		catch (IOException ex) {
			close();
			if (!stored) {
				throw ex;
			}
			return once(rawRequest); // the server was about to close it
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
		long begun = System.nanoTime();
		write(open, rawRequest);
		RawResponse rawResponse = read(in, rawRequest.method(), begun);
		if (rawRequest.alone() || rawResponse.ends()) {
			close();
		}
		return rawResponse;
	}

	/** Who has answered already may refuse to take the rest; the answer tells why. */
	private static void write(Socket open, RawRequest rawRequest) {
		try {
			open.getOutputStream().write(rawRequest.bytes());
			if (rawRequest.alone()) {
				open.shutdownOutput();
			}
		}
		catch (IOException ex) {
			// what is there to read is read
		}
	}

	private static RawResponse read(InputStream in, String method, long begun) throws IOException {
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
					(one, next) -> one + "," + next);
		}
		boolean endless = headers.getOrDefault("Content-Type", "").startsWith("text/event-stream");
		byte[] body = (method.equals("HEAD") || status == 204 || endless) ? new byte[0] : body(in, headers);
		return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8), System.nanoTime() - begun,
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
		for (int one = in.read(); one != '\n'; one = in.read()) {
			if (one < 0) {
				throw new EOFException("The server has closed the connection");
			}
			line.append((char) one);
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
	 * What came back.
	 *
	 * @param ends whether nothing more can be sent on its connection
	 */
	record RawResponse(int status, Map<String, String> headers, String body, long nanos, boolean ends) {
	}

}
