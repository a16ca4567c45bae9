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
 * Workspaces that nobody has to make: they come with the first use of their name, and go
 * when they have been idle for half an hour. Of a thousand, the one that has been idle
 * for the longest makes room for the next.
 */
@Service
public class OnDemandWorkspaces {

	private static final Duration IDLE = Duration.ofMinutes(30);

	private static final int MAX = 1000;

	/** How exactly it is known when one was used last. */
	private static final Duration USE_NOTED = Duration.ofMinutes(1);

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion removal;

	private final WorkspaceRepository rows;

	private final WorkspaceClock clock;

	private final TransactionOperations transactions;

	private final Cache<Long, Boolean> noted = Caffeine.newBuilder()
		.expireAfterWrite(USE_NOTED)
		.maximumSize(10L * MAX)
		.build();

	OnDemandWorkspaces(WorkspaceService workspaces, WorkspaceDeletion removal, WorkspaceRepository rows,
			WorkspaceClock clock, TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.removal = removal;
		this.rows = rows;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * The workspace of a name, made if there is none. Not to be called in a transaction.
	 * @return nothing if the name is none, or was made otherwise
	 */
	public Optional<Workspace> open(String name) {
		if (!WorkspaceService.isValidName(name)) {
			return Optional.empty();
		}
		Workspace workspace = this.workspaces.find(name).orElseGet(() -> make(name));
		if (!workspace.auto()) {
			return Optional.empty();
		}
		touch(workspace);
		return Optional.of(workspace);
	}

	/** Notes that somebody uses a workspace, by whatever key or way, so that it stays. */
	public void touch(Workspace workspace) {
		if (workspace.removedWhenIdle() && this.noted.asMap().putIfAbsent(workspace.id(), true) == null) {
			this.transactions.executeWithoutResult((status) -> this.rows.touch(workspace.id(), this.clock.server()));
		}
	}

	/** Removes those that have been idle for too long. */
	public void removeIdle() {
		removeIdleSince(true, this.clock.server().minus(IDLE), MAX);
	}

	/** Removes idle ones that were made in another way, with that request. */
	public void removeIdleOthers() {
		removeIdleSince(false, this.clock.server().minus(IDLE), MAX);
	}

	private Workspace make(String name) {
		int tooMany = (int) (this.rows.countAuto() + 1 - MAX);
		if (tooMany > 0) {
			removeIdleSince(true, this.clock.server(), tooMany);
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
			this.removal.deleteIfThere(name);
		}
	}

}
