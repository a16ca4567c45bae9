package io.twindesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.twindesk.access.Actor;
import io.twindesk.access.CurrentActor;
import io.twindesk.transaction.CommitSequencer;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SequenceKind;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the actions in a workspace. An entry is stored in the transaction of its
 * action: there is one for each committed change and none for a change that was rolled
 * back. Ids are consecutive, so a reader can detect deleted entries.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class AuditTrail {

	/**
	 * The number of old entries that are deleted at a time, so that deleting costs almost
	 * nothing.
	 */
	private static final int PRUNE_INTERVAL = 1000;

	private final AuditRepository entries;

	private final AuditProperties properties;

	private final CurrentActor actor;

	private final WorkspaceContext workspaceContext;

	private final CommitSequencer commitSequencer;

	private final AuditStore rows;

	private final WorkspaceClock clock;

	AuditTrail(AuditRepository entries, AuditProperties properties, CurrentActor actor,
			WorkspaceContext workspaceContext, CommitSequencer commitSequencer, AuditStore rows, WorkspaceClock clock) {
		this.entries = entries;
		this.properties = properties;
		this.actor = actor;
		this.workspaceContext = workspaceContext;
		this.commitSequencer = commitSequencer;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Records a change of a user of the current workspace in the caller's transaction.
	 * @param action at most 40 characters
	 * @param fields the names of the changed fields
	 */
	void record(String action, long userId, Set<String> fields) {
		record(this.workspaceContext.get().id(), new PendingEntry(action, userId, null, fields, this.actor.get(), 1));
	}

	/** Records an action on a workspace as a whole. */
	void record(long workspaceId, String action, Set<String> fields) {
		record(workspaceId, new PendingEntry(action, null, null, fields, this.actor.get(), 1));
	}

	/** Records the creation or deletion of a credential. */
	void recordKey(long workspaceId, String action, String credentialId) {
		record(workspaceId, new PendingEntry(action, null, credentialId, Set.of(), this.actor.get(), 1));
	}

	/** Records denied requests, in its own transaction. */
	void recordDenials(long workspaceId, String operation, Actor denied, int times) {
		record(workspaceId, new PendingEntry("refused", null, null, Set.of(operation), denied, times));
	}

	private void record(long workspaceId, PendingEntry pendingEntry) {
		this.commitSequencer.beforeCommit(workspaceId, SequenceKind.AUDIT,
				(id) -> store(workspaceId, pendingEntry.entry(id, this.clock.server())));
	}

	/**
	 * Returns a workspace's entries, oldest first.
	 * @param userId returns only the entries of this user; null for all
	 * @param after returns only entries with a higher id
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> find(long workspaceId, @Nullable Long userId, long after, int limit) {
		List<AuditEntity> result = (userId != null) ? this.entries.find(workspaceId, userId, after, Limit.of(limit))
				: this.entries.find(workspaceId, after, Limit.of(limit));
		return result.stream().map(AuditEntity::toEntry).toList();
	}

	/** Returns the id of a workspace's newest entry, or 0 if there is none. */
	@Transactional(readOnly = true)
	public long last(long workspaceId) {
		Long last = this.entries.last(workspaceId);
		return (last != null) ? last : 0;
	}

	private void store(long workspaceId, AuditEntry entry) {
		this.rows.insert(workspaceId, entry);
		if (this.properties.maxEntries() > 0 && entry.id() % PRUNE_INTERVAL == 0) {
			this.entries.deleteUpTo(workspaceId, entry.id() - this.properties.maxEntries());
		}
	}

	/** An entry without its id and time. */
	private record PendingEntry(String action, @Nullable Long userId, @Nullable String credentialId, Set<String> fields,
			Actor actor, int times) {

		AuditEntry entry(long id, Instant at) {
			return new AuditEntry(id, at, this.action, this.userId, this.credentialId,
					List.copyOf(new TreeSet<>(this.fields)), this.actor, this.times);
		}

	}

}
