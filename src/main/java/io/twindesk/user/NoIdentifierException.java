package io.twindesk.user;

/** A user is to be made or recognised without anything to know the person by. */
public final class NoIdentifierException extends UserException {

	NoIdentifierException() {
		super("At least one identifier is needed");
	}

}
