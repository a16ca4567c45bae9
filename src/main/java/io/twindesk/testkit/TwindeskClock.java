package io.twindesk.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A workspace's own time. Everything there goes by it, the rate limit too. */
public final class TwindeskClock {

	private final WorkspaceClient api;

	TwindeskClock(WorkspaceClient api) {
		this.api = api;
	}

	/** What time it is. */
	public Instant now() {
		return JsonObject.of(this.api.call("GET", "/clock", null)).time("now");
	}

	/** Stops the clock where it is. */
	public void freeze() {
		this.api.call("PUT", "/clock", Map.of("frozen", true));
	}

	/** Stops the clock at this time. */
	public void freeze(Instant now) {
		this.api.call("PUT", "/clock", Map.of("now", now, "frozen", true));
	}

	/** Sets the clock to this time and lets it go on from there. */
	public void set(Instant now) {
		this.api.call("PUT", "/clock", Map.of("now", now, "frozen", false));
	}

	/** Moves the clock on, stopped or not. */
	public void advance(Duration by) {
		this.api.call("POST", "/clock/advance", Map.of("by", by));
	}

	/** Goes back to the real time. */
	public void reset() {
		this.api.call("DELETE", "/clock", null);
	}

}
