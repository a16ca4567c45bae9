package io.twindesk.user;

/** Thrown if a value is not a valid identifier of its type. */
public final class InvalidIdentifierException extends UserException {

	private final IdentifierType type;

	InvalidIdentifierException(IdentifierType type) {
		super("Invalid identifier of type " + type.code());
		this.type = type;
	}

	public IdentifierType type() {
		return this.type;
	}

}
