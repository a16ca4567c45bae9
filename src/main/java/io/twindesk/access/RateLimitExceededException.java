package io.twindesk.access;

/** Thrown if the workspace has used up its requests of this minute. */
public final class RateLimitExceededException extends RuntimeException {

	private final transient RateLimitStatus rateLimitStatus;

	public RateLimitExceededException(RateLimitStatus rateLimitStatus) {
		super("The " + rateLimitStatus.limit() + " calls of this minute are used up", null, false, false);
		this.rateLimitStatus = rateLimitStatus;
	}

	public RateLimitStatus quota() {
		return this.rateLimitStatus;
	}

}
