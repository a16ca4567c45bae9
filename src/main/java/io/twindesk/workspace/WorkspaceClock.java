package io.twindesk.workspace;

import java.time.Clock;
import java.time.Instant;

/**
 * The time, as the current workspace has it. Nothing else in this server reads a clock
 * for anything that a client can see.
 */
public class WorkspaceClock {

	private final Clock clock;

	private final WorkspaceContext workspaceContext;

	WorkspaceClock(Clock clock, WorkspaceContext workspaceContext) {
		this.clock = clock;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Now, to the microsecond, which is what both databases keep. Outside of a workspace
	 * it is the server's own time.
	 */
	public Instant now() {
		Workspace workspace = this.workspaceContext.orNull();
		return ((workspace != null) ? workspace.time() : ClockSetting.REAL).at(this.clock.instant());
	}

	/** Now as the server has it, whichever workspace is entered. */
	public Instant server() {
		return ClockSetting.REAL.at(this.clock.instant());
	}

	/** Now as that workspace has it. */
	public Instant in(Workspace workspace) {
		return workspace.time().at(this.clock.instant());
	}

}
