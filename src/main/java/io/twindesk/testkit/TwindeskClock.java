package io.twindesk.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Controls the clock of a workspace, on which everything in the workspace depends,
 * including the rate limit.
 */
public final class TwindeskClock {

	private final WorkspaceClient api;

	TwindeskClock(WorkspaceClient api) {
		this.api = api;
	}

	/** Returns the current time of the workspace. */
	public Instant now() {
		return JsonObject.of(this.api.call("GET", "/clock", null)).time("now");
	}

	/** Stops the clock at its current time. */
	public void freeze() {
		this.api.call("PUT", "/clock", Map.of("frozen", true));
	}

	/** Stops the clock at the given time. */
	public void freeze(Instant now) {
		this.api.call("PUT", "/clock", Map.of("now", now, "frozen", true));
	}

	/** Sets the clock to the given time, from which it continues to run. */
	public void set(Instant now) {
		this.api.call("PUT", "/clock", Map.of("now", now, "frozen", false));
	}

	/** Advances the clock, whether it is stopped or not. */
	public void advance(Duration by) {
		this.api.call("POST", "/clock/advance", Map.of("by", by));
	}

	/** Returns the clock to the real time. */
	public void reset() {
		this.api.call("DELETE", "/clock", null);
	}

}
