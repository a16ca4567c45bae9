package io.twindesk.user;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.WorkspaceCreated;
import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is kept of a workspace's users as a whole: the next number, and how many there
 * are. Every change of it happens in the transaction that changes the users.
 */
@Component
class Directory {

	private final DirectoryRepository directories;

	private final CurrentWorkspace currentWorkspace;

	private final EntityManager entityManager;

	Directory(DirectoryRepository directories, CurrentWorkspace currentWorkspace, EntityManager entityManager) {
		this.directories = directories;
		this.currentWorkspace = currentWorkspace;
		this.entityManager = entityManager;
	}

	@EventListener
	void open(WorkspaceCreated created) {
		this.entityManager.persist(new DirectoryEntity(created.workspaceId()));
	}

	/**
	 * Lets one transaction at a time add, remove, link or count users. To be called
	 * before a user's row is locked.
	 */
	DirectoryEntity lock() {
		return this.directories.lock(this.currentWorkspace.get().id());
	}

	void added(UserEntity user) {
		count(user.language(), user.deleted(), 1);
	}

	void removed(UserEntity user) {
		count(user.language(), user.deleted(), -1);
	}

	/** Counts a user elsewhere whose language or deletion has changed. */
	void moved(String language, boolean deleted, UserEntity user) {
		if (!language.equals(user.language()) || deleted != user.deleted()) {
			count(language, deleted, -1);
			added(user);
		}
	}

	private void count(String language, boolean deleted, long more) {
		if (this.directories.count(language, deleted, more) == 0) {
			this.entityManager.persist(new UserCountEntity(language, deleted, more));
		}
	}

}
