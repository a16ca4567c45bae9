package io.twindesk.deskie;

/** Thrown if the workspace has used up its requests of this minute. */
final class RateLimitExceededException extends RuntimeException {

	RateLimitExceededException(int limit) {
		super("The " + limit + " calls of this minute are used up", null, false, false);
	}

}
