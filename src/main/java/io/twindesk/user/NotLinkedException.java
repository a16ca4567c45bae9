package io.twindesk.user;

/** Thrown if two users that are to be unlinked are not linked. */
public final class NotLinkedException extends UserException {

	NotLinkedException() {
		super("These users are not linked");
	}

}
