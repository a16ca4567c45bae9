package io.twindesk.workspace;

/**
 * Published before a workspace is restored from a copy, inside the restoring transaction,
 * so that a listener's exception cancels the restore.
 *
 * @param copy the copy to restore
 */
public record RestoreRequested(Workspace workspace, Workspace copy) {

}
