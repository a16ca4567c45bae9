package io.twindesk.user;

/** No user of this workspace is meant. */
public final class UserNotFoundException extends UserException {

	UserNotFoundException(String who) {
		super("There is no user with " + who);
	}

}
