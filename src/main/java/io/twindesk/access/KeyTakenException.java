package io.twindesk.access;

/** Thrown if a key already opens a workspace, since it can open only one. */
public final class KeyTakenException extends RuntimeException {

	KeyTakenException(String staffEmail) {
		super("The key of " + staffEmail + " is in use in another workspace");
	}

}
