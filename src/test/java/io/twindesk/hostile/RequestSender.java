package io.twindesk.hostile;

import java.io.IOException;

import io.twindesk.RawConnection;
import io.twindesk.RawResponse;

/**
 * Sends requests over a connection that is reused as long as request and response framing
 * is valid.
 */
final class RequestSender implements AutoCloseable {

	private final RawConnection connection;

	RequestSender(int port) {
		this.connection = new RawConnection(port);
	}

	/** Sends a request and waits for its response. */
	RawResponse exchange(RawRequest rawRequest) throws IOException {
		if (rawRequest.alone()) {
			close();
		}
		boolean reused = this.connection.isOpen();
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
		this.connection.open();
		write(rawRequest);
		RawResponse rawResponse = this.connection.read(rawRequest.method());
		if (rawRequest.alone()) {
			close();
		}
		return rawResponse;
	}

	/**
	 * Writes a request. A server that has already responded may reject the rest; its
	 * response is read nevertheless.
	 */
	private void write(RawRequest rawRequest) {
		try {
			this.connection.open().getOutputStream().write(rawRequest.bytes());
			if (rawRequest.alone()) {
				this.connection.open().shutdownOutput();
			}
		}
		catch (IOException ex) {
			// read the available response
		}
	}

	@Override
	public void close() throws IOException {
		this.connection.close();
	}

}
