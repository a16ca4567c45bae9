package io.twindesk.proxy;

/** Thrown for a request that the proxy does not forward. */
class TargetRejectedException extends RuntimeException {

	private final int status;

	/**
	 * Creates an exception without a stack trace, since such requests are ordinary.
	 * @param status HTTP status of the response
	 * @param description body of the response
	 */
	TargetRejectedException(int status, String description) {
		super(description, null, false, false);
		this.status = status;
	}

	int status() {
		return this.status;
	}

}
