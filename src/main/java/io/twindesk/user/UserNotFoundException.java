package io.twindesk.user;

/** Thrown if no user of this workspace matches. */
public final class UserNotFoundException extends UserException {

	UserNotFoundException(String criterion) {
		super("There is no user with " + criterion);
	}

}
