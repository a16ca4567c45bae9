package io.twindesk.input;

/** A body with more bytes, or more fields, than a client may send. */
public final class RequestTooLargeException extends RuntimeException {

	public RequestTooLargeException(String description) {
		super(description, null, false, false);
	}

}
