package io.twindesk.user;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
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
	 * @throws UnknownWorkspaceException if the workspace was removed meanwhile
	 */
	DirectoryEntity lock() {
		Workspace workspace = this.currentWorkspace.get();
		return this.directories.lock(workspace.id()).orElseThrow(() -> new UnknownWorkspaceException(workspace.name()));
	}

	long nextUserId() {
		return this.directories.nextUserId(this.currentWorkspace.get().id());
	}

	void added(UserEntity user) {
		count(user.counted(), 1);
	}

	void removed(UserEntity user) {
		count(user.counted(), -1);
	}

	/** Counts a user elsewhere if this is no longer where the user stands. */
	void moved(Counted before, UserEntity user) {
		if (!before.equals(user.counted())) {
			count(before, -1);
			added(user);
		}
	}

	/** Counts all users of a workspace that had none. */
	void filled(Collection<UserEntity> users) {
		Map<Counted, Long> counts = users.stream()
			.collect(Collectors.groupingBy(UserEntity::counted, Collectors.counting()));
		counts.forEach((counted, number) -> this.entityManager.persist(new UserCountEntity(counted, number)));
	}

	private void count(Counted counted, long more) {
		if (this.directories.count(counted.language(), counted.active(), counted.deleted(), more) == 0) {
			this.entityManager.persist(new UserCountEntity(counted, more));
		}
	}

}
