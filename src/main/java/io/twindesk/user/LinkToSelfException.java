package io.twindesk.user;

/** A user is to be linked with the same user. */
public final class LinkToSelfException extends UserException {

	LinkToSelfException() {
		super("A user cannot be linked to the same user");
	}

}
