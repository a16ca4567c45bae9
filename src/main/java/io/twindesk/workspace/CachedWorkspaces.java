package io.twindesk.workspace;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Reads workspaces from a cache: exact for changes made by this process, at most one
 * second old for changes made by others. Separate from {@link WorkspaceService} to spare
 * each request the overhead of its transaction proxy.
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
