package io.twindesk.access;

/** A key opens a workspace already, and can open only one. */
public final class KeyTakenException extends RuntimeException {

	KeyTakenException(String staffEmail) {
		super("The key of " + staffEmail + " is in use in another workspace");
	}

}
