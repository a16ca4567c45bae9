package io.twindesk.testkit;

/**
 * The server did not do what the test asked of it. The message says why, in its words.
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

	/** The HTTP status of the refusal, 0 where there was no answer. */
	public int status() {
		return this.status;
	}

}
