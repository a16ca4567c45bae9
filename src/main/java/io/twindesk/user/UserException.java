package io.twindesk.user;

import org.jspecify.annotations.Nullable;

/**
 * Why the directory said no. Each cause is a type; how it looks on the wire is the
 * dialect's business. They have no stack trace: a rejected write is ordinary, and a trace
 * costs more than the response.
 */
public abstract sealed class UserException extends RuntimeException
		permits IdentifierTakenException, InvalidCustomFieldException, InvalidIdentifierException, SelfLinkException,
		NoIdentifierException, NotLinkedException, UserNotFoundException, UsernameTakenException {

	UserException(String message) {
		this(message, null);
	}

	UserException(String message, @Nullable Throwable cause) {
		super(message, cause, false, false);
	}

}
