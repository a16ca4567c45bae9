package io.twindesk.access;

import org.springframework.security.authentication.BadCredentialsException;

/** Thrown if a key opens no workspace. */
public final class UnknownKeyException extends BadCredentialsException {

	private final String reason;

	UnknownKeyException(String reason) {
		super("The key is unknown");
		this.reason = reason;
	}

	@Override
	public Throwable fillInStackTrace() {
		return this; // common, and more expensive than the response
	}

	/** Returns the reason for the server's log, without the key. */
	public String reason() {
		return this.reason;
	}

}
