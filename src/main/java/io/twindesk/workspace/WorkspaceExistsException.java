package io.twindesk.workspace;

/** Thrown if the name of a new workspace is taken. */
public final class WorkspaceExistsException extends WorkspaceException {

	WorkspaceExistsException(String name, Throwable cause) {
		super("The workspace '" + name + "' already exists", cause);
	}

}
