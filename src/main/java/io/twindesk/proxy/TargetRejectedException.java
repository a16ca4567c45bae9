package io.twindesk.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.netty.handler.codec.http.HttpResponseStatus;

/** Thrown for a request that the proxy does not forward. */
class TargetRejectedException extends RuntimeException {

	private final int status;

	/**
	 * Creates an exception without a stack trace, since such requests are ordinary.
	 * @param status HTTP status of the response
	 * @param description body of the response
	 */
	TargetRejectedException(int status, String description) {
		super(description, null, false, false);
		this.status = status;
	}

	int status() {
		return this.status;
	}

	/** Returns the complete response, after which the proxy closes the connection. */
	byte[] response() {
		String body = getMessage() + "\n";
		return String
			.format(Locale.ROOT,
					"HTTP/1.1 %s\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: %d\r\n"
							+ "Connection: close\r\n\r\n%s",
					HttpResponseStatus.valueOf(this.status), body.getBytes(StandardCharsets.UTF_8).length, body)
			.getBytes(StandardCharsets.UTF_8);
	}

}
