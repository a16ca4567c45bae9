package io.twindesk.user;

/** Thrown if a value does not fit the type that the workspace declares for the field. */
public final class InvalidCustomFieldException extends UserException {

	InvalidCustomFieldException(String key) {
		super("The value of " + key + " does not fit its type");
	}

}
