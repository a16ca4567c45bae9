package io.twindesk.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;

/** Thrown if a key opens no workspace. */
public final class UnknownKeyException extends BadCredentialsException {

	private final String reason;

	private final @Nullable String staffEmail;

	UnknownKeyException(String reason, @Nullable String staffEmail) {
		super("The key is unknown");
		this.reason = reason;
		this.staffEmail = staffEmail;
	}

	@Override
	public Throwable fillInStackTrace() {
		return this; // common, and more expensive than the response
	}

	/** Returns the reason for the server's log, without the key. */
	public String reason() {
		return this.reason;
	}

	/** Returns the staff e-mail that was sent with the key, null if there was none. */
	public @Nullable String staffEmail() {
		return this.staffEmail;
	}

}
