package io.twindesk.workspace;

/**
 * A workspace was removed, and all its rows with it; told inside the transaction that
 * removes it, so that each room can let go what it keeps elsewhere.
 */
public record WorkspaceDeleted(long workspaceId) {
}
