package io.twindesk.workspace;

/**
 * Published when the complete content of a workspace is replaced by a snapshot, its seed,
 * a document or nothing, inside the replacing transaction and within the workspace, so
 * that records about the old content can be removed as well.
 */
public record ContentReplaced(Workspace workspace) {

}
