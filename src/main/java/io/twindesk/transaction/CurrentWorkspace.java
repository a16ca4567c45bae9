package io.twindesk.transaction;

/** Provides the id of the workspace that the current thread works for. */
public interface CurrentWorkspace {

	/**
	 * Returns the id of the current workspace.
	 * @throws IllegalStateException if there is none
	 */
	long id();

}
