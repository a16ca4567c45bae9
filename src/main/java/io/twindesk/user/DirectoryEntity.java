package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A workspace's directory as a whole. Its row is what everybody locks who adds, removes,
 * links or counts users, before any user's row: that order leaves no deadlock possible.
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

	void continueWith(long id) {
		this.nextUserId = id;
	}

}
