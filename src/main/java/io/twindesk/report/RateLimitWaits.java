package io.twindesk.report;

import java.time.Instant;
import java.util.Set;

/**
 * Compares the time of the next request after a 429 with the time that the client had to
 * wait.
 */
class RateLimitWaits {

	private static final int MAX_CREDENTIALS = 1000;

	private final BoundedMap<Wait> waits = new BoundedMap<>(MAX_CREDENTIALS);

	/** Returns the names of the situations that a request completes. */
	Set<String> add(ReportedCall call) {
		if (this.waits.isEmpty() && !call.response().isRateLimit()) {
			return Set.of();
		}
		String credential = call.credential();
		Wait wait = this.waits.get(credential);
		Set<String> met = Set.of();
		if (wait != null && call.request().begun().isAfter(wait.ended)) {
			met = Set.of(wait.isOver(call) ? Situation.WAITED : Situation.HURRIED);
			this.waits.remove(credential);
		}
		if (call.response().isRateLimit() && call.response().retryAfter() > 0) {
			this.waits.put(credential,
					new Wait(call.response().ended(), call.request().at(), call.response().retryAfter()));
		}
		return met;
	}

	/**
	 * The time that a client must wait.
	 *
	 * @param ended the time of the server when the 429 was sent; requests that began
	 * before are concurrent
	 * @param at the time of the workspace
	 */
	private record Wait(Instant ended, Instant at, long seconds) {

		/** Whether the time is over by the clock of the server or of the workspace. */
		boolean isOver(ReportedCall call) {
			return !call.request().begun().isBefore(this.ended.plusSeconds(this.seconds))
					|| !call.request().at().isBefore(this.at.plusSeconds(this.seconds));
		}

	}

}
