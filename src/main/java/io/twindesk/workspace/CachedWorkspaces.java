package io.twindesk.workspace;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Workspaces from memory, as this process last committed them, and at most a second
 * behind other processes. Apart from {@link WorkspaceService}, whose proxy would cost
 * each request a look at its transaction.
 */
@Component
public class CachedWorkspaces {

	private final WorkspaceService workspaces;

	private final WorkspaceCache<Long, Workspace> byId;

	CachedWorkspaces(WorkspaceService workspaces, WorkspaceCaches caches) {
		this.workspaces = workspaces;
		this.byId = caches.create(Workspace::id);
	}

	/** Returns a workspace, empty if it does not exist. */
	public Optional<Workspace> find(long id) {
		return this.byId.get(id, () -> this.workspaces.find(id));
	}

}
