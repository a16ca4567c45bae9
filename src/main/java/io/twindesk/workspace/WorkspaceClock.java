package io.twindesk.workspace;

import java.time.Clock;
import java.time.Instant;

/** The clock of the current workspace. All times that a client can see come from here. */
public class WorkspaceClock {

	private final Clock clock;

	private final WorkspaceContext workspaceContext;

	WorkspaceClock(Clock clock, WorkspaceContext workspaceContext) {
		this.clock = clock;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Returns the current time, truncated to microseconds, which is the precision of both
	 * databases. Outside of a workspace it is the server's own time.
	 */
	public Instant now() {
		Workspace workspace = this.workspaceContext.orNull();
		return ((workspace != null) ? workspace.time() : ClockSetting.REAL).at(this.clock.instant());
	}

	/** Returns the server's time, regardless of the current workspace. */
	public Instant server() {
		return ClockSetting.REAL.at(this.clock.instant());
	}

	/** Returns the time of a given workspace. */
	public Instant in(Workspace workspace) {
		return workspace.time().at(this.clock.instant());
	}

}
