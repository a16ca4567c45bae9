package io.twindesk.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The last numbers that a workspace has assigned to events, mails and audit entries, each
 * consecutive from 1. A transaction that takes a number locks the row, always as its last
 * lock; see {@link CommitSequencer}.
 */
@Entity
@Table(name = "event_counter")
class EventCounterEntity {

	@Id
	private Long workspaceId;

	private long lastEventId;

	@SuppressWarnings("unused") // written by WorkspaceSequences
	private long lastMailId;

	@SuppressWarnings("unused") // written by WorkspaceSequences
	private long lastAuditId;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected EventCounterEntity() {
	}

	EventCounterEntity(long workspaceId) {
		this.workspaceId = workspaceId;
	}

}
