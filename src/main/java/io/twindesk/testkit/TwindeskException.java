package io.twindesk.testkit;

/**
 * Thrown when the server rejects a request of the kit or cannot be reached. The message
 * contains the server's reason.
 */
public final class TwindeskException extends RuntimeException {

	private final int status;

	TwindeskException(String message, int status) {
		super(message);
		this.status = status;
	}

	TwindeskException(String message, Throwable cause) {
		super(message, cause);
		this.status = 0;
	}

	/** Returns the HTTP status of the response, 0 if there was none. */
	public int status() {
		return this.status;
	}

}
