package io.twindesk.workspace;

/**
 * Published when a workspace and all its rows are deleted, inside the deleting
 * transaction, so that each package can release what it stores elsewhere.
 */
public record WorkspaceDeleted(long workspaceId) {
}
