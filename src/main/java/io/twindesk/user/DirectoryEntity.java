package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The row of a workspace's directory as a whole. A transaction that adds, removes, links
 * or counts users locks this row first, then user rows; this order prevents deadlocks.
 */
@Entity
@Table(name = "directory")
class DirectoryEntity {

	@Id
	private Long workspaceId;

	private long nextUserId = 1;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected DirectoryEntity() {
	}

	DirectoryEntity(long workspaceId) {
		this.workspaceId = workspaceId;
	}

	long nextUserId() {
		return this.nextUserId;
	}

	void nextUserId(long id) {
		this.nextUserId = id;
	}

}
