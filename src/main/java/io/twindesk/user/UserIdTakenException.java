package io.twindesk.user;

/** Thrown if another user of this workspace has the id. */
public final class UserIdTakenException extends UserException {

	UserIdTakenException(long id) {
		super("Another user has the id " + id);
	}

}
