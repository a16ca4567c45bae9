package io.twindesk.workspace;

import java.util.Optional;

import io.twindesk.transaction.RetriedOnLockFailure;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes workspaces, each in two transactions: the first prevents requests from entering
 * the workspace, the second deletes it. The deletion needs rows that running requests
 * hold, in an unrelated order, so the database may abort it because of a deadlock; since
 * no new requests arrive, the retries succeed in the end. Must not be called in a
 * transaction. If it fails, the remaining rows can be deleted by another call.
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
	 * Deletes a workspace and all its data.
	 * @throws UnknownWorkspaceException if there is no such workspace
	 */
	public void delete(String name) {
		if (!deleteIfThere(name)) {
			throw new UnknownWorkspaceException(name);
		}
	}

	/** Deletes a workspace as {@link #delete} does; returns whether it existed. */
	public boolean deleteIfThere(String name) {
		Optional<Long> existing = this.workspaces.find(name).map((row) -> row.toWorkspace().id());
		existing.ifPresent((id) -> this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(new WorkspaceDeletionStarted(id));
			this.caches.evictAfterCommit(id);
		}));
		return existing.isPresent() && Boolean.TRUE.equals(this.transactions.execute((status) -> {
			this.events.publishEvent(new WorkspaceDeleted(existing.get()));
			this.caches.evictAfterCommit(existing.get());
			return this.workspaces.delete(name) == 1;
		}));
	}

}
