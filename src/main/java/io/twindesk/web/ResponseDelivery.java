package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends a response in another way than immediately and completely. */
public interface ResponseDelivery {

	/** The id of the fault rule that requires it. */
	String fault();

	/** Whether the response is another one than that of the application, or none. */
	default boolean isReplacement() {
		return false;
	}

	/**
	 * Whether the changes of the request last although the client does not get its
	 * response.
	 */
	default boolean isAfterWrite() {
		return false;
	}

	/** Whether status and headers are sent. */
	default boolean sendsHead() {
		return true;
	}

	/** The number of body bytes that are sent. */
	default int bytesSent(int length) {
		return length;
	}

	/** The time that is added to the duration of the request. */
	default Duration addedTime(int length) {
		return Duration.ZERO;
	}

	/**
	 * Sends the response, immediately or later. Status and headers are already set.
	 * @param request the request of the connector, not a wrapper
	 * @param response the response of the connector, not a wrapper
	 */
	default void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		BufferedResponse.write(response, body);
	}

}
