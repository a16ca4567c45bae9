package io.twindesk.workspace;

/**
 * Published when the deletion of a workspace begins: no request may enter it any more.
 * The publishing transaction ends before rows are deleted.
 */
public record WorkspaceDeletionStarted(long workspaceId) {
}
