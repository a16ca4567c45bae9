package io.twindesk.workspace;

/** A name that a workspace cannot have. */
public final class InvalidWorkspaceNameException extends WorkspaceException {

	InvalidWorkspaceNameException(String name) {
		super("'" + name + "' is no name for a workspace: it takes 1 to 40 of a-z, 0-9 and -", null);
	}

}
