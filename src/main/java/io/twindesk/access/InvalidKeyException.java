package io.twindesk.access;

import org.springframework.security.authentication.BadCredentialsException;

/** Thrown if a request has no key or an invalid one. Has no stack trace. */
public final class InvalidKeyException extends BadCredentialsException {

	public InvalidKeyException(String message) {
		super(message);
	}

	@Override
	public Throwable fillInStackTrace() {
		return this;
	}

}
