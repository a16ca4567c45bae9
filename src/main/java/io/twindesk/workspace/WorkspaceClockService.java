package io.twindesk.workspace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import io.twindesk.transaction.RetriedOnLockFailure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the clocks of workspaces. A running request keeps the clock that it began with.
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
	 * Sets a workspace's clock to a time and lets it run or freezes it.
	 * @throws ClockOutOfRangeException if the time is out of {@link ClockSetting}'s
	 * bounds
	 * @throws UnknownWorkspaceException if there is no such workspace
	 */
	public Workspace set(String name, Instant now, boolean frozen) {
		return change(lock(name), now, frozen);
	}

	/** Freezes a workspace's clock at its current time, or lets it run from there. */
	public Workspace set(String name, boolean frozen) {
		WorkspaceEntity row = lock(name);
		return change(row, this.clock.in(row.toWorkspace()), frozen);
	}

	/**
	 * Advances a workspace's clock; a frozen clock stays frozen.
	 * @throws ClockOutOfRangeException if the result is out of {@link ClockSetting}'s
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

	/** Resets a workspace's clock to the server's time. */
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
