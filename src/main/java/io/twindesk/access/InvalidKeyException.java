package io.twindesk.access;

import org.springframework.security.authentication.BadCredentialsException;

/** The key of a request is missing or opens nothing. Has no stack trace. */
public final class InvalidKeyException extends BadCredentialsException {

	public InvalidKeyException(String message) {
		super(message);
	}

	@Override
	public Throwable fillInStackTrace() {
		return this;
	}

}
