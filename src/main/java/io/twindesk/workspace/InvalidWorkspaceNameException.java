package io.twindesk.workspace;

/** Thrown if a workspace name is invalid. */
final class InvalidWorkspaceNameException extends WorkspaceException {

	InvalidWorkspaceNameException(String name) {
		super("'" + name + "' is not a workspace name: it must have 1 to 40 of a-z, 0-9 and -", null);
	}

}
