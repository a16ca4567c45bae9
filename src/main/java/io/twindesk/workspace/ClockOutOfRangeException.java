package io.twindesk.workspace;

import org.jspecify.annotations.Nullable;

/** A time that no clock can be set to. */
public final class ClockOutOfRangeException extends WorkspaceException {

	ClockOutOfRangeException(@Nullable Throwable cause) {
		super("A clock can be set to times from " + ClockSetting.EARLIEST + " to before " + ClockSetting.END, cause);
	}

}
