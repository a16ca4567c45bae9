package io.twindesk.testkit;

import java.nio.file.Path;

/** A server that the kit has started, in this run or in an earlier one. */
interface RunningServer {

	/**
	 * Returns the state of the process, to be added to the message of a failed request.
	 */
	String state();

	Path log();

	/** Preserves the log when the server stops. */
	void keepLog();

}
