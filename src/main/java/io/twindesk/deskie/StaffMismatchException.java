package io.twindesk.deskie;

import io.twindesk.access.Credential;

import org.springframework.security.core.AuthenticationException;

/** The key is right, but not that staff member's. */
final class StaffMismatchException extends AuthenticationException {

	private final transient Credential credential;

	StaffMismatchException(Credential credential) {
		super("The key belongs to another staff member");
		this.credential = credential;
	}

	/** Whose the key is. */
	Credential credential() {
		return this.credential;
	}

}
