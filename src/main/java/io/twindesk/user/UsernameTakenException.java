package io.twindesk.user;

/** Thrown if another user of this workspace has the username. */
public final class UsernameTakenException extends UserException {

	UsernameTakenException(Throwable cause) {
		super("Another user has this username", cause);
	}

}
