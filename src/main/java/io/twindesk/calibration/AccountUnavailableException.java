package io.twindesk.calibration;

/** Thrown if the account cannot be reached or rejects the key. */
final class AccountUnavailableException extends RuntimeException {

	AccountUnavailableException(String message) {
		super(message, null, false, false);
	}

}
