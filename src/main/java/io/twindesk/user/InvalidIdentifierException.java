package io.twindesk.user;

/** A value that cannot be an identifier of its type. */
public final class InvalidIdentifierException extends UserException {

	private final IdentifierType type;

	InvalidIdentifierException(IdentifierType type) {
		super("This is no " + type.code());
		this.type = type;
	}

	public IdentifierType type() {
		return this.type;
	}

}
