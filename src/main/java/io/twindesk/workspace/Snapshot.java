package io.twindesk.workspace;

import java.time.Instant;

/**
 * What a workspace held at some time: its data, next number, settings and credentials.
 *
 * @param content to be entered for reading, as if it were a workspace; never to be
 * changed
 * @param takenAt when it was taken, by the server's time
 */
public record Snapshot(String name, Workspace content, Instant takenAt) {

	/** The name of the copy that {@link SnapshotService#reset} goes back to. */
	static final String SEED = "";

	boolean isSnapshot() {
		return !this.name.equals(SEED);
	}

}
