package io.twindesk.input;

/** Thrown for a body with more bytes or more fields than allowed. */
public final class RequestTooLargeException extends RuntimeException {

	public RequestTooLargeException(String description) {
		super(description, null, false, false);
	}

}
