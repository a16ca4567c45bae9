package io.twindesk.workspace;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Provides Hibernate with the current workspace as the tenant. Hibernate adds that
 * condition to every statement, so no query can omit it.
 */
class WorkspaceTenantResolver implements CurrentTenantIdentifierResolver<Long> {

	/** An id that no row has: outside of a workspace nothing is read or written. */
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
