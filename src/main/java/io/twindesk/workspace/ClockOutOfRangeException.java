package io.twindesk.workspace;

import org.jspecify.annotations.Nullable;

/** Thrown if a clock is set to a time outside of the allowed range. */
public final class ClockOutOfRangeException extends WorkspaceException {

	ClockOutOfRangeException(@Nullable Throwable cause) {
		super("A clock must be between " + ClockSetting.EARLIEST + " (inclusive) and " + ClockSetting.END
				+ " (exclusive)", cause);
	}

}
