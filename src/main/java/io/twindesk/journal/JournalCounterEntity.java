package io.twindesk.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The counter of a workspace's journal entries. A transaction that stores entries locks
 * its row until the commit, so a higher id is never visible before a lower one.
 */
@Entity
@Table(name = "journal_counter")
class JournalCounterEntity {

	@Id
	private Long workspaceId;

	private long lastId;

	private long clearedId;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected JournalCounterEntity() {
	}

	JournalCounterEntity(long workspaceId) {
		this.workspaceId = workspaceId;
	}

	long nextId() {
		return ++this.lastId;
	}

	long lastId() {
		return this.lastId;
	}

	long clearedId() {
		return this.clearedId;
	}

	void clear() {
		this.clearedId = this.lastId;
	}

}
