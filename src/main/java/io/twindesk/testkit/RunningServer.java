package io.twindesk.testkit;

import java.nio.file.Path;

/** A server that the kit has started, now or in an earlier run. */
interface RunningServer {

	/** State of the process, to be added to the message of a failed request. */
	String state();

	Path log();

	/** Leaves the log there at the end. */
	void keepLog();

}
