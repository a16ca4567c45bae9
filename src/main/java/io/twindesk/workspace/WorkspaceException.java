package io.twindesk.workspace;

import org.jspecify.annotations.Nullable;

/** Thrown if a workspace cannot be created, found or changed. */
public abstract sealed class WorkspaceException extends RuntimeException
		permits ClockOutOfRangeException, InvalidSettingsException, InvalidWorkspaceNameException,
		SeedNotFoundException, UnknownWorkspaceException, WorkspaceExistsException {

	WorkspaceException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
