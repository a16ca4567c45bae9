package io.twindesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.twindesk.event.CommitSequencer;
import io.twindesk.event.SequenceKind;
import io.twindesk.workspace.ContentReplaced;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceReset;
import io.twindesk.workspace.WorkspaceSettingsChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what in a workspace. An entry is stored in the transaction of what it tells of:
 * there is one for each change that was committed, and none for any other. Entries get
 * numbers without a gap, so that one who reads them sees if any were taken out.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class AuditTrail {

	/** The old ones are removed this many at a time, so that it costs next to nothing. */
	private static final int REMOVED_AT_ONCE = 1000;

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
	 * Tells what becomes of a user of the current workspace in the caller's transaction.
	 * @param action at most 40 characters
	 * @param fields the names of what is other than before
	 */
	public void record(String action, long userId, Set<String> fields) {
		record(this.workspaceContext.get().id(), new PendingEntry(action, userId, null, fields, this.actor.get(), 1));
	}

	/** Tells of something that is done to a workspace as such. */
	public void record(long workspaceId, String action, Set<String> fields) {
		record(workspaceId, new PendingEntry(action, null, null, fields, this.actor.get(), 1));
	}

	/** Tells of a credential that is made or taken away. */
	public void recordKey(long workspaceId, String action, String credentialId) {
		record(workspaceId, new PendingEntry(action, null, credentialId, Set.of(), this.actor.get(), 1));
	}

	/** Tells of calls that were refused, in a transaction of its own. */
	void recordRefusals(long workspaceId, String operation, Actor by, int times) {
		record(workspaceId, new PendingEntry("refused", null, null, Set.of(operation), by, times));
	}

	private void record(long workspaceId, PendingEntry pendingEntry) {
		this.commitSequencer.beforeCommit(workspaceId, SequenceKind.AUDIT,
				(id) -> store(workspaceId, pendingEntry.entry(id, this.clock.server())));
	}

	/**
	 * A workspace's entries, oldest first.
	 * @param userId only those that tell of this user; null for all
	 * @param after only those behind the one of this number
	 */
	@Transactional(readOnly = true)
	public List<AuditEntry> find(long workspaceId, @Nullable Long userId, long after, int limit) {
		List<AuditEntity> result = (userId != null) ? this.entries.find(workspaceId, userId, after, Limit.of(limit))
				: this.entries.find(workspaceId, after, Limit.of(limit));
		return result.stream().map(AuditEntity::toEntry).toList();
	}

	/** The number of a workspace's newest entry, 0 if there is none. */
	@Transactional(readOnly = true)
	public long last(long workspaceId) {
		Long last = this.entries.last(workspaceId);
		return (last != null) ? last : 0;
	}

	@EventListener
	void on(ContentReplaced replaced) {
		record(replaced.workspace().id(), "workspace.replaced", Set.of());
	}

	@EventListener
	void on(WorkspaceReset reset) {
		record(reset.workspace().id(), "workspace.reset", Set.of());
	}

	@EventListener
	void on(WorkspaceSettingsChanged changed) {
		record(changed.workspace().id(), "workspace.settings", changed.names());
	}

	private void store(long workspaceId, AuditEntry entry) {
		this.rows.insert(workspaceId, entry);
		if (this.properties.entries() > 0 && entry.id() % REMOVED_AT_ONCE == 0) {
			this.entries.deleteUpTo(workspaceId, entry.id() - this.properties.entries());
		}
	}

	/** What an entry tells, before it has its number. */
	private record PendingEntry(String action, @Nullable Long userId, @Nullable String credentialId, Set<String> fields,
			Actor by, int times) {

		AuditEntry entry(long id, Instant at) {
			return new AuditEntry(id, at, this.action, this.userId, this.credentialId,
					List.copyOf(new TreeSet<>(this.fields)), this.by, this.times);
		}

	}

}
