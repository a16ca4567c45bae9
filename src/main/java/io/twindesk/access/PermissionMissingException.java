package io.twindesk.access;

import org.springframework.security.access.AccessDeniedException;

/**
 * Thrown if the credential of a request lacks the operation's permission. Has no stack
 * trace.
 */
final class PermissionMissingException extends AccessDeniedException {

	PermissionMissingException(String message) {
		super(message);
	}

	@Override
	public Throwable fillInStackTrace() {
		return this;
	}

}
