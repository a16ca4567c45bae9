package io.twindesk.workspace;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes workspaces, each in two transactions: first nobody enters it any more, then it
 * goes. That needs rows that calls under way hold, in no order that they know, so the
 * database may give it up for one of them; since no more calls come in, trying again
 * ends. Not to be called in a transaction. If it fails, what is left can be removed
 * again.
 */
@Service
@RetriedOnLockFailure
public class WorkspaceDeletion {

	private final WorkspaceRepository workspaces;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	private final WorkspaceCaches caches;

	WorkspaceDeletion(WorkspaceRepository workspaces, ApplicationEventPublisher events,
			TransactionOperations transactions, WorkspaceCaches caches) {
		this.caches = caches;
		this.workspaces = workspaces;
		this.events = events;
		this.transactions = transactions;
	}

	/**
	 * Removes a workspace and everything in it.
	 * @throws UnknownWorkspaceException if there is none of that name
	 */
	public void delete(String name) {
		if (!deleteIfThere(name)) {
			throw new UnknownWorkspaceException(name);
		}
	}

	/** As {@link #delete}; tells whether there was one. */
	public boolean deleteIfThere(String name) {
		Optional<Long> there = this.workspaces.find(name).map((row) -> row.toWorkspace().id());
		there.ifPresent((id) -> this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(new WorkspaceDeletionStarted(id));
			this.caches.evictAfterCommit(id);
		}));
		return there.isPresent() && Boolean.TRUE.equals(this.transactions.execute((status) -> {
			this.events.publishEvent(new WorkspaceDeleted(there.get()));
			this.caches.evictAfterCommit(there.get());
			return this.workspaces.delete(name) == 1;
		}));
	}

}
