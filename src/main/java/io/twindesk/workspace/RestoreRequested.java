package io.twindesk.workspace;

/**
 * A workspace is about to get back what a copy of it holds. Told inside the transaction
 * that does it, so that whoever refuses it leaves everything as it is.
 *
 * @param copy whose rows are copied
 */
public record RestoreRequested(Workspace workspace, Workspace copy) {

}
