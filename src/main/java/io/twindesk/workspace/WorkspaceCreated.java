package io.twindesk.workspace;

/**
 * Published when a workspace is created, inside the creating transaction, so that each
 * package can create its rows.
 */
public record WorkspaceCreated(long workspaceId) {
}
