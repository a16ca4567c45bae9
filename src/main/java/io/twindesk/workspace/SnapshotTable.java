package io.twindesk.workspace;

/**
 * A table of a workspace's data, which its copies hold as well. Its column for the
 * workspace is called {@code workspace_id}.
 *
 * @param copy the table that holds the rows of copies
 * @param kind how many rows there may be
 */
public record SnapshotTable(String name, String copy, Kind kind) {

	/** A table that holds the rows of copies as well. */
	public static SnapshotTable of(String name) {
		return new SnapshotTable(name, name, Kind.MANY);
	}

	/** A table with the one row of each workspace. */
	public static SnapshotTable ofOne(String name) {
		return new SnapshotTable(name, name, Kind.SINGLE);
	}

	/**
	 * A table whose rows are copied to one of the same columns, which has no indexes but
	 * its key: people, and what refers to them.
	 */
	public static SnapshotTable copied(String name, String copy) {
		return new SnapshotTable(name, copy, Kind.MANY);
	}

	/**
	 * A table whose rows are unlike those of all other workspaces. Those of copies are in
	 * another one, for they are the same.
	 */
	public static SnapshotTable exclusive(String name, String copy) {
		return new SnapshotTable(name, copy, Kind.EXCLUSIVE);
	}

	boolean single() {
		return this.kind == Kind.SINGLE;
	}

	boolean exclusive() {
		return this.kind == Kind.EXCLUSIVE;
	}

	/** What is special about the rows of a table. */
	enum Kind {

		/** Nothing. */
		MANY,

		/**
		 * Each workspace has exactly one, which is there from its making to its end and
		 * is what writers lock.
		 */
		SINGLE,

		/** No two workspaces can have the same. */
		EXCLUSIVE

	}

}
