package io.twindesk.web;

/** A body with more bytes, or more fields, than a client may send. */
public final class RequestTooLargeException extends RuntimeException {

	public RequestTooLargeException(String sentence) {
		super(sentence, null, false, false);
	}

}
