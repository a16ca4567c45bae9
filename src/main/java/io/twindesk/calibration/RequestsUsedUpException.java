package io.twindesk.calibration;

/** Thrown if a calibration may send no further request. */
final class RequestsUsedUpException extends RuntimeException {

	RequestsUsedUpException(int requests) {
		super("The " + requests + " requests of a calibration are used up", null, false, false);
	}

}
