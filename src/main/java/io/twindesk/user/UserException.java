package io.twindesk.user;

import org.jspecify.annotations.Nullable;

/**
 * An operation that the directory rejects. Each cause has its own type; the dialects map
 * it to a response. There is no stack trace: a rejected write is common, and a trace
 * costs more than the response.
 */
public abstract sealed class UserException extends RuntimeException
		permits IdentifierTakenException, InvalidCustomFieldException, InvalidIdentifierException, SelfLinkException,
		NoIdentifierException, NotLinkedException, UserIdTakenException, UserNotFoundException, UsernameTakenException {

	UserException(String message) {
		this(message, null);
	}

	UserException(String message, @Nullable Throwable cause) {
		super(message, cause, false, false);
	}

}
