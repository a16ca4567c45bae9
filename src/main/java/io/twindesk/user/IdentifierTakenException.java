package io.twindesk.user;

/** Thrown if another user of this workspace has the identifier. */
public final class IdentifierTakenException extends UserException {

	private final IdentifierType type;

	IdentifierTakenException(IdentifierType type, Throwable cause) {
		super("Another user has this " + type.code(), cause);
		this.type = type;
	}

	public IdentifierType type() {
		return this.type;
	}

}
