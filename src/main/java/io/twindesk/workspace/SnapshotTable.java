package io.twindesk.workspace;

/**
 * A table of workspace data that copies contain as well. Its workspace column is called
 * {@code workspace_id}.
 *
 * @param copy the table that stores the rows of copies
 * @param kind the number of rows per workspace
 */
public record SnapshotTable(String name, String copy, Kind kind) {

	/** Declares a table that also stores the rows of copies. */
	public static SnapshotTable of(String name) {
		return new SnapshotTable(name, name, Kind.MANY);
	}

	/** Declares a table with exactly one row per workspace. */
	public static SnapshotTable ofOne(String name) {
		return new SnapshotTable(name, name, Kind.SINGLE);
	}

	/**
	 * Declares a table whose copies are in a second table with the same columns and no
	 * index except the primary key: users and everything that references users.
	 */
	public static SnapshotTable copied(String name, String copy) {
		return new SnapshotTable(name, copy, Kind.MANY);
	}

	/**
	 * Declares a table whose rows must be unique across workspaces. Rows of copies are in
	 * a second table, because they repeat those of the workspace.
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

	/** The number of rows per workspace. */
	enum Kind {

		/** Any number. */
		MANY,

		/**
		 * Exactly one, which exists as long as the workspace and is the row that writers
		 * lock.
		 */
		SINGLE,

		/** Any number, each unique across workspaces. */
		EXCLUSIVE

	}

}
