package io.twindesk.workspace;

/**
 * Something else takes the place of all that a workspace holds: a snapshot, its seed, a
 * document or nothing. Told inside the transaction that does it, within the workspace, so
 * that what tells of the data can go with it.
 */
public record ContentReplaced(Workspace workspace) {

}
