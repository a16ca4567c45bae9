package io.twindesk.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The numbers that a workspace has given to events, mails and what else comes last in a
 * transaction, from 1 and without a gap. Its row is locked by whoever takes one, and
 * always as the last lock of a transaction; see {@link CommitSequencer}.
 */
@Entity
@Table(name = "event_counter")
class EventCounterEntity {

	@Id
	private Long workspaceId;

	private long lastEventId;

	@SuppressWarnings("unused") // taken by WorkspaceSequences
	private long lastMailId;

	@SuppressWarnings("unused") // taken by WorkspaceSequences
	private long lastAuditId;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected EventCounterEntity() {
	}

	EventCounterEntity(long workspaceId) {
		this.workspaceId = workspaceId;
	}

}
