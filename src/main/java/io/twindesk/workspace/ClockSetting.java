package io.twindesk.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The difference between a workspace's time and the server's time.
 *
 * @param offset how far the workspace is ahead
 * @param frozenAt the time at which the clock is frozen, null if it runs
 */
public record ClockSetting(Duration offset, @Nullable Instant frozenAt) {

	/** The server's own time. */
	public static final ClockSetting REAL = new ClockSetting(Duration.ZERO, null);

	/** The earliest time that a clock can be set to. */
	public static final Instant EARLIEST = Instant.EPOCH;

	/**
	 * The exclusive upper bound of a workspace's time, because years have four digits.
	 */
	public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

	/** Creates a clock that runs or is frozen at the given time. */
	static ClockSetting from(Instant now, boolean frozen, Instant serverTime) {
		return frozen ? new ClockSetting(Duration.ZERO, now)
				: new ClockSetting(Duration.between(serverTime, now), null);
	}

	/** Returns whether a clock can be set to a time. */
	public static boolean isPossible(Instant time) {
		return !time.isBefore(EARLIEST) && time.isBefore(END);
	}

	public boolean isFrozen() {
		return this.frozenAt != null;
	}

	/** Returns the workspace's time at a server time, truncated to microseconds. */
	Instant at(Instant serverTime) {
		Instant time = (this.frozenAt != null) ? this.frozenAt : serverTime.plus(this.offset);
		return time.truncatedTo(ChronoUnit.MICROS);
	}

}
