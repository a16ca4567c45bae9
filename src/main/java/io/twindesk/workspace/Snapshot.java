package io.twindesk.workspace;

import java.time.Instant;

/**
 * A copy of a workspace's content: its data, next id, settings and credentials.
 *
 * @param content a workspace to enter for reading; must not be changed
 * @param takenAt when the copy was made, by the server's time
 */
public record Snapshot(String name, Workspace content, Instant takenAt) {

	/** The name of the copy that {@link SnapshotService#reset} restores. */
	static final String SEED = "";

	boolean isSnapshot() {
		return !this.name.equals(SEED);
	}

}
