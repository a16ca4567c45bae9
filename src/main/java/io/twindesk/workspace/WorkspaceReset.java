package io.twindesk.workspace;

/**
 * A workspace goes back to its seed; told inside the transaction that does it, within the
 * workspace, so that each room can forget what it keeps beside the data.
 */
public record WorkspaceReset(Workspace workspace) {

}
