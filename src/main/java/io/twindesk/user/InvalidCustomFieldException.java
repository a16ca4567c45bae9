package io.twindesk.user;

/** Thrown if a value does not fit the type that the workspace declares for the field. */
public final class InvalidCustomFieldException extends UserException {

	private final String key;

	InvalidCustomFieldException(String key) {
		super("The value of " + key + " does not fit its type");
		this.key = key;
	}

	public String key() {
		return this.key;
	}

}
