package io.twindesk.sweep;

import java.io.IOException;

/** Thrown if the command of a sweep cannot be started, for example if there is none. */
final class CommandStartException extends IOException {

	CommandStartException(IOException cause) {
		super(cause.getMessage(), cause);
	}

}
