package io.twindesk.user;

/** A user is to be linked with the same user. */
public final class SelfLinkException extends UserException {

	SelfLinkException() {
		super("A user cannot be linked to the same user");
	}

}
