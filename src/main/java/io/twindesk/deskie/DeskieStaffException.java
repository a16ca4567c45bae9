package io.twindesk.deskie;

import org.springframework.security.core.AuthenticationException;

/** The key is right, but not that staff member's. */
final class DeskieStaffException extends AuthenticationException {

	DeskieStaffException() {
		super("The key belongs to another staff member");
	}

}
