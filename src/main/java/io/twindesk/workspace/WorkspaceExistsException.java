package io.twindesk.workspace;

/** The name is taken. */
public final class WorkspaceExistsException extends WorkspaceException {

	WorkspaceExistsException(String name, Throwable cause) {
		super("There is a workspace '" + name + "' already", cause);
	}

}
