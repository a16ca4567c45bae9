package io.twindesk.access;

/** Thrown if a key has made more requests within a minute than this server allows. */
public final class KeyRateLimitExceededException extends RuntimeException {

	private final long secondsToWait;

	KeyRateLimitExceededException(long secondsToWait) {
		super("The key has made too many requests within a minute", null, false, false);
		this.secondsToWait = secondsToWait;
	}

	public long secondsToWait() {
		return this.secondsToWait;
	}

}
