package io.twindesk.omnidesk;

import java.util.function.Supplier;

import io.twindesk.user.IdentifierTakenException;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UsernameTakenException;

/**
 * A value that has to be unique and that another user has, under the name it was sent.
 */
final class ParameterTakenException extends RuntimeException {

	private ParameterTakenException(String value, String parameter, Throwable cause) {
		super("The " + value + " (" + parameter + ") belongs to another user", cause);
	}

	/**
	 * Does a write, and names the parameter that another user has.
	 * @throws ParameterTakenException if another user has a value of the write
	 */
	static <T> T named(ParsedParameters input, Supplier<T> write) {
		try {
			return write.get();
		}
		catch (IdentifierTakenException ex) {
			boolean phone = ex.type() == IdentifierType.PHONE;
			throw phone
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
