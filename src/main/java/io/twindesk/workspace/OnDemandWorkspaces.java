package io.twindesk.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Workspaces that are created by the first use of their name and deleted after half an
 * hour without use. There are at most a thousand; if that number is reached, the one that
 * has been idle longest is deleted for a new one.
 */
@Service
public class OnDemandWorkspaces {

	private static final Duration IDLE = Duration.ofMinutes(30);

	private static final int MAX = 1000;

	/** The precision of a workspace's time of last use. */
	private static final Duration USE_PRECISION = Duration.ofMinutes(1);

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion deletion;

	private final WorkspaceRepository rows;

	private final WorkspaceClock clock;

	private final TransactionOperations transactions;

	private final Cache<Long, Boolean> recentlyUsed = Caffeine.newBuilder()
		.expireAfterWrite(USE_PRECISION)
		.maximumSize(10L * MAX)
		.build();

	OnDemandWorkspaces(WorkspaceService workspaces, WorkspaceDeletion deletion, WorkspaceRepository rows,
			WorkspaceClock clock, TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.deletion = deletion;
		this.rows = rows;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * Returns the workspace of a name and creates it if there is none. Must not be called
	 * in a transaction.
	 * @return empty if the name is invalid, or its workspace was not created on demand
	 */
	public Optional<Workspace> open(String name) {
		if (!WorkspaceService.isValidName(name)) {
			return Optional.empty();
		}
		Workspace workspace = this.workspaces.find(name).orElseGet(() -> create(name));
		if (!workspace.auto()) {
			return Optional.empty();
		}
		touch(workspace);
		return Optional.of(workspace);
	}

	/**
	 * Records the use of a workspace, with any key or API, so that it is not deleted as
	 * idle.
	 */
	public void touch(Workspace workspace) {
		if (workspace.removedWhenIdle() && this.recentlyUsed.asMap().putIfAbsent(workspace.id(), true) == null) {
			this.transactions.executeWithoutResult((status) -> this.rows.touch(workspace.id(), this.clock.server()));
		}
	}

	/** Deletes on-demand workspaces that have been idle for too long. */
	public void removeIdle() {
		removeIdleSince(true, this.clock.server().minus(IDLE), MAX);
	}

	/** Deletes idle workspaces that were created explicitly with that option. */
	public void removeIdleOthers() {
		removeIdleSince(false, this.clock.server().minus(IDLE), MAX);
	}

	private Workspace create(String name) {
		int excess = (int) (this.rows.countAuto() + 1 - MAX);
		if (excess > 0) {
			removeIdleSince(true, this.clock.server(), excess);
		}
		try {
			return this.workspaces.createAuto(name);
		}
		catch (WorkspaceExistsException ex) {
			return this.workspaces.find(name).orElseThrow(() -> ex);
		}
	}

	private void removeIdleSince(boolean auto, Instant time, int max) {
		for (String name : this.rows.findIdle(auto, time, Limit.of(max))) {
			this.deletion.deleteIfThere(name);
		}
	}

}
