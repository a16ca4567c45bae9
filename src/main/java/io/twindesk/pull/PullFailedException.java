package io.twindesk.pull;

/** Thrown if the account cannot be read to the end. */
final class PullFailedException extends RuntimeException {

	private final boolean refused;

	private PullFailedException(String message, boolean refused) {
		super(message, null, false, false);
		this.refused = refused;
	}

	/** The account cannot be reached, or rejects the key. */
	static PullFailedException refused(String message) {
		return new PullFailedException(message, true);
	}

	/** The account can be reached, but not all users can be read. */
	static PullFailedException incomplete(String message) {
		return new PullFailedException(message, false);
	}

	boolean isRefused() {
		return this.refused;
	}

}
