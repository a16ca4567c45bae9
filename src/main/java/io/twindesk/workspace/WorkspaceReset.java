package io.twindesk.workspace;

/**
 * Published when a workspace is reset to its seed, inside the resetting transaction and
 * within the workspace, so that each package can delete what it stores in addition to the
 * content.
 */
public record WorkspaceReset(Workspace workspace) {

}
