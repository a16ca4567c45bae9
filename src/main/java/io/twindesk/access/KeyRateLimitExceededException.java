package io.twindesk.access;

/** A key has made more calls within a minute than this server takes of one. */
public final class KeyRateLimitExceededException extends RuntimeException {

	private final long secondsToWait;

	KeyRateLimitExceededException(long secondsToWait) {
		super("The key has made too many calls within a minute", null, false, false);
		this.secondsToWait = secondsToWait;
	}

	public long secondsToWait() {
		return this.secondsToWait;
	}

}
