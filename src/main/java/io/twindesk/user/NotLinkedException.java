package io.twindesk.user;

/** Two users are to be separated who are not linked. */
public final class NotLinkedException extends UserException {

	NotLinkedException() {
		super("These users are not linked");
	}

}
