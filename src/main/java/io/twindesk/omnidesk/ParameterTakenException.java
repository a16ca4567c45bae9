package io.twindesk.omnidesk;

import java.util.function.Supplier;

import io.twindesk.user.IdentifierTakenException;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UsernameTakenException;

/**
 * Thrown when another user has a value that must be unique; the message contains the
 * parameter name that the client used.
 */
final class ParameterTakenException extends RuntimeException {

	private final String parameter;

	private ParameterTakenException(String value, String parameter, Throwable cause) {
		super("The " + value + " (" + parameter + ") belongs to another user", cause);
		this.parameter = parameter;
	}

	/** Returns the name of the parameter that the client used. */
	String parameter() {
		return this.parameter;
	}

	/**
	 * Executes a write and reports a value of another user by the name of its parameter.
	 * @throws ParameterTakenException if another user has a value of the write
	 */
	static <T> T named(ParsedParameters input, Supplier<T> write) {
		try {
			return write.get();
		}
		catch (IdentifierTakenException ex) {
			throw (ex.type() == IdentifierType.PHONE)
					? new ParameterTakenException("phone number",
							input.presentName(OmnideskParameters.TELEPHONE_NUMBER, OmnideskParameters.TELEPHONE), ex)
					: new ParameterTakenException("e-mail address", input.presentName(OmnideskParameters.EMAIL), ex);
		}
		catch (UsernameTakenException ex) {
			throw new ParameterTakenException("user name",
					input.presentName(OmnideskParameters.NAME, OmnideskParameters.USERNAME), ex);
		}
	}

}
