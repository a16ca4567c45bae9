package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How an answer goes out that is not to go at once and whole. */
public interface ResponseDelivery {

	/** The name of the fault that wants it so. */
	String fault();

	/** Whether the answer's head goes out. */
	default boolean sendsHead() {
		return true;
	}

	/** How many bytes of a body go out. */
	default int bytesSent(int length) {
		return length;
	}

	/** What it adds to the time that the call has taken. */
	default Duration addedTime(int length) {
		return Duration.ZERO;
	}

	/**
	 * Sends what is to go out, now or later on; status and headers are set already.
	 * @param request and response as the connector has them
	 */
	default void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		BufferedResponse.write(response, body);
	}

}
