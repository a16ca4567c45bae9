package io.twindesk.user;

/** Thrown if a user is to be linked with itself. */
public final class SelfLinkException extends UserException {

	SelfLinkException() {
		super("A user cannot be linked with itself");
	}

}
