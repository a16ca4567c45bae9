package io.twindesk.omnidesk;

/**
 * Thrown for an invalid value of a parameter; the message continues after the parameter's
 * name.
 */
class ParameterRejectedException extends RuntimeException {

	ParameterRejectedException(String message) {
		super(message, null, false, false);
	}

}
