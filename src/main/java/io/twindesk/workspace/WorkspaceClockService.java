package io.twindesk.workspace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the clocks of workspaces. A call that is under way keeps the time that it began
 * with.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class WorkspaceClockService {

	private final WorkspaceRepository workspaces;

	private final WorkspaceClock clock;

	private final WorkspaceCaches caches;

	WorkspaceClockService(WorkspaceRepository workspaces, WorkspaceClock clock, WorkspaceCaches caches) {
		this.workspaces = workspaces;
		this.clock = clock;
		this.caches = caches;
	}

	/**
	 * Lets the workspace's time go on from there, or stand still.
	 * @throws ClockOutOfRangeException if it is out of {@link ClockSetting}'s bounds
	 * @throws UnknownWorkspaceException if there is none of that name
	 */
	public Workspace set(String name, Instant now, boolean frozen) {
		return change(lock(name), now, frozen);
	}

	/** Stops the workspace's time where it is, or lets it go on from there. */
	public Workspace set(String name, boolean frozen) {
		WorkspaceEntity row = lock(name);
		return change(row, this.clock.in(row.toWorkspace()), frozen);
	}

	/**
	 * Moves the workspace's time on; one that stands still does so afterwards.
	 * @throws ClockOutOfRangeException if it would get out of {@link ClockSetting}'s
	 * bounds
	 */
	public Workspace advance(String name, Duration by) {
		WorkspaceEntity row = lock(name);
		Workspace workspace = row.toWorkspace();
		try {
			return change(row, this.clock.in(workspace).plus(by), workspace.time().isFrozen());
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw new ClockOutOfRangeException(ex);
		}
	}

	/** Gives the workspace the server's time again. */
	public Workspace reset(String name) {
		WorkspaceEntity row = lock(name);
		row.change(ClockSetting.REAL);
		return row.toWorkspace();
	}

	private Workspace change(WorkspaceEntity row, Instant now, boolean frozen) {
		if (!ClockSetting.isPossible(now)) {
			throw new ClockOutOfRangeException(null);
		}
		row.change(ClockSetting.from(now, frozen, this.clock.server()));
		return row.toWorkspace();
	}

	private WorkspaceEntity lock(String name) {
		WorkspaceEntity row = this.workspaces.lock(name).orElseThrow(() -> new UnknownWorkspaceException(name));
		this.caches.evictAfterCommit(row.toWorkspace().id());
		return row;
	}

}
