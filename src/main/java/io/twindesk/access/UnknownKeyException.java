package io.twindesk.access;

import org.springframework.security.authentication.BadCredentialsException;

/** A key that opens no workspace. */
public final class UnknownKeyException extends BadCredentialsException {

	private final String reason;

	UnknownKeyException(String reason) {
		super("The key is unknown");
		this.reason = reason;
	}

	@Override
	public Throwable fillInStackTrace() {
		return this; // ordinary, and dearer than the response
	}

	/** The reason for the server's log; does not contain the key. */
	public String reason() {
		return this.reason;
	}

}
