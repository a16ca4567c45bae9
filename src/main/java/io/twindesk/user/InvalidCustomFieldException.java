package io.twindesk.user;

/** A value does not fit the type that the workspace has declared for the field. */
public final class InvalidCustomFieldException extends UserException {

	InvalidCustomFieldException(String key) {
		super("The value of " + key + " does not fit its type");
	}

}
