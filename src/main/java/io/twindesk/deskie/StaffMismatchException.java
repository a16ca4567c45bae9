package io.twindesk.deskie;

import io.twindesk.access.Credential;

import org.springframework.security.core.AuthenticationException;

/** Thrown when a valid key belongs to another staff member. */
final class StaffMismatchException extends AuthenticationException {

	private final transient Credential credential;

	StaffMismatchException(Credential credential) {
		super("The key belongs to another staff member");
		this.credential = credential;
	}

	/** Returns the credential of the key. */
	Credential credential() {
		return this.credential;
	}

}
