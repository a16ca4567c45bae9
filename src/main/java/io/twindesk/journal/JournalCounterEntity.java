package io.twindesk.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The numbers of a workspace's calls. Who stores some holds its row until they are there,
 * so a higher number is never visible before a lower one.
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

	long takeId() {
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
