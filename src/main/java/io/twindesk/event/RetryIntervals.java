package io.twindesk.event;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long a mail waits after an attempt in vain: each time twice as long, up to a limit,
 * until it has waited enough in all.
 *
 * @param first after the first attempt
 * @param longest between two attempts
 * @param enough after which it is given up
 */
record RetryIntervals(Duration first, Duration longest, Duration enough) {

	static final RetryIntervals USUAL = new RetryIntervals(Duration.ofSeconds(5), Duration.ofMinutes(10),
			Duration.ofDays(4));

	/** The pause after so many attempts, or null if that was the last. */
	@Nullable Duration after(int attempts) {
		Duration pause = this.first;
		Duration waited = Duration.ZERO;
		for (int i = 1; i < attempts; i++) {
			waited = waited.plus(pause);
			Duration twice = pause.multipliedBy(2);
			pause = (twice.compareTo(this.longest) < 0) ? twice : this.longest;
		}
		return (waited.compareTo(this.enough) < 0) ? pause : null;
	}

}
