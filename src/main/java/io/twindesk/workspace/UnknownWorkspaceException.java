package io.twindesk.workspace;

/** No workspace has this name. */
public final class UnknownWorkspaceException extends WorkspaceException {

	public UnknownWorkspaceException(String name) {
		super("There is no workspace '" + name + "'", null);
	}

}
