package io.twindesk.workspace;

import org.jspecify.annotations.Nullable;

/** A time that no clock can be set to. */
public final class ImpossibleTimeException extends WorkspaceException {

	ImpossibleTimeException(@Nullable Throwable cause) {
		super("A clock can be set to times from " + WorkspaceTime.EARLIEST + " to before " + WorkspaceTime.END, cause);
	}

}
