package io.twindesk.workspace;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate which workspace's rows a session may see. It puts that condition on
 * every statement by itself, so no query can forget it.
 */
class WorkspaceTenantResolver implements CurrentTenantIdentifierResolver<Long> {

	/** No row carries it: outside of a workspace nothing is found and nothing stored. */
	private static final long NONE = 0;

	private final WorkspaceContext workspaceContext;

	WorkspaceTenantResolver(WorkspaceContext workspaceContext) {
		this.workspaceContext = workspaceContext;
	}

	@Override
	public Long resolveCurrentTenantIdentifier() {
		Workspace workspace = this.workspaceContext.orNull();
		return (workspace != null) ? workspace.id() : NONE;
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return true;
	}

}
