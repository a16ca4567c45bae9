package io.twindesk.workspace;

/** Thrown if no workspace has the given name. */
public final class UnknownWorkspaceException extends WorkspaceException {

	public UnknownWorkspaceException(String name) {
		super("There is no workspace '" + name + "'", null);
	}

}
