package io.twindesk.access;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong keys came from where this one comes from. */
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
