package io.twindesk.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time, as the current workspace has it. Nothing else in this server reads a clock
 * for anything that a client can see.
 */
public class WorkspaceClock {

	private final Clock clock;

	WorkspaceClock(Clock clock) {
		this.clock = clock;
	}

	/** Now, to the microsecond, which is what both databases keep. */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
