package io.twindesk.access;

/** The workspace has used up its calls of this minute. */
public final class RateLimitExceededException extends RuntimeException {

	private final transient Quota quota;

	public RateLimitExceededException(Quota quota) {
		super("The " + quota.limit() + " calls of this minute are used up", null, false, false);
		this.quota = quota;
	}

	public Quota quota() {
		return this.quota;
	}

}
