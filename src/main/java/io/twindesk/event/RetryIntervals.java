package io.twindesk.event;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The intervals between delivery attempts: each is twice as long as the previous one, up
 * to a limit, until the total is reached.
 *
 * @param first the interval after the first attempt
 * @param max the longest interval
 * @param total the total after which the mail is given up
 */
record RetryIntervals(Duration first, Duration max, Duration total) {

	static final RetryIntervals DEFAULT = new RetryIntervals(Duration.ofSeconds(5), Duration.ofMinutes(10),
			Duration.ofDays(4));

	/**
	 * Returns the interval after a number of attempts, or null if there is no further
	 * attempt.
	 */
	@Nullable Duration after(int attempts) {
		Duration interval = this.first;
		Duration waited = Duration.ZERO;
		for (int i = 1; i < attempts; i++) {
			waited = waited.plus(interval);
			Duration doubled = interval.multipliedBy(2);
			interval = (doubled.compareTo(this.max) < 0) ? doubled : this.max;
		}
		return (waited.compareTo(this.total) < 0) ? interval : null;
	}

}
