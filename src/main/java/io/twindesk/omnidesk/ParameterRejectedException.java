package io.twindesk.omnidesk;

/** A value that its parameter does not take; the message ends the sentence "It …". */
class ParameterRejectedException extends RuntimeException {

	ParameterRejectedException(String message) {
		super(message, null, false, false);
	}

}
