package io.twindesk.workspace;

/**
 * A workspace was made; told inside the transaction that makes it, so that each room can
 * lay out what it keeps for a workspace.
 */
public record WorkspaceCreated(long workspaceId) {
}
