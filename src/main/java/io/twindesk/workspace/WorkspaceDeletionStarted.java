package io.twindesk.workspace;

/**
 * A workspace is about to be removed: from now on nobody may enter it. Told in a
 * transaction that ends before the removal begins.
 */
public record WorkspaceDeletionStarted(long workspaceId) {
}
