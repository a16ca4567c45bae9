package io.twindesk.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How a workspace's time is made of the server's.
 *
 * @param offset how far it is ahead
 * @param frozenAt where it stands still, null if it goes on
 */
public record ClockSetting(Duration offset, @Nullable Instant frozenAt) {

	/** The server's own time. */
	public static final ClockSetting REAL = new ClockSetting(Duration.ZERO, null);

	/** The earliest time that a clock can be set to. */
	public static final Instant EARLIEST = Instant.EPOCH;

	/** Before this all times of a workspace lie: years have four digits. */
	public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

	/** A time that goes on from there, or stands still. */
	static ClockSetting from(Instant now, boolean frozen, Instant server) {
		return frozen ? new ClockSetting(Duration.ZERO, now) : new ClockSetting(Duration.between(server, now), null);
	}

	/** Whether a clock can be set to that time. */
	public static boolean isPossible(Instant time) {
		return !time.isBefore(EARLIEST) && time.isBefore(END);
	}

	public boolean isFrozen() {
		return this.frozenAt != null;
	}

	/** The workspace's time when the server has that one, to the microsecond. */
	Instant at(Instant server) {
		Instant time = (this.frozenAt != null) ? this.frozenAt : server.plus(this.offset);
		return time.truncatedTo(ChronoUnit.MICROS);
	}

}
