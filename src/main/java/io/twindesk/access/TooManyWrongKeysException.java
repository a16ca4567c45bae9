package io.twindesk.access;

import org.springframework.security.core.AuthenticationException;

/** Thrown if a client address has sent too many wrong keys. */
public final class TooManyWrongKeysException extends AuthenticationException {

	private final long secondsToWait;

	TooManyWrongKeysException(long secondsToWait) {
		super("Too many wrong keys");
		this.secondsToWait = secondsToWait;
	}

	public long secondsToWait() {
		return this.secondsToWait;
	}

}
