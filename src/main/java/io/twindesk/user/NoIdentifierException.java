package io.twindesk.user;

/** Thrown if a user is to be created or recognised without any identifier. */
public final class NoIdentifierException extends UserException {

	NoIdentifierException() {
		super("At least one identifier is required");
	}

}
