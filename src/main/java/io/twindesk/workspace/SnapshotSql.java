package io.twindesk.workspace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL statements for the rows of one table, from workspace {@code :from} to workspace
 * {@code :to}; an empty statement is skipped. Names come from the packages and the
 * database, read once at startup, never from a client.
 *
 * @param out copies from a workspace to its copy
 * @param in copies from a copy to its workspace
 * @param clear deletes the workspace's rows
 * @param lock locks the workspace until the end of the transaction
 */
record SnapshotSql(Comparison out, Comparison in, String clear, String lock) {

	/**
	 * @param key the primary key columns without the workspace
	 * @param columns all columns without the workspace
	 */
	static SnapshotSql of(SnapshotTable table, List<String> key, List<String> columns) {
		if (table.single()) {
			String statement = overwrite(table.name(), columns);
			Comparison overwrite = new Comparison("true, true", "", "", statement, statement);
			String same = columns.get(0) + " = " + columns.get(0);
			return new SnapshotSql(overwrite, overwrite, "",
					"update " + table.name() + " set " + same + " where workspace_id = :to");
		}
		return new SnapshotSql(Comparison.of(table.name(), table.copy(), key, columns),
				Comparison.of(table.copy(), table.name(), key, columns),
				"delete from " + table.name() + " where workspace_id = :to", "");
	}

	private static String overwrite(String table, List<String> columns) {
		return columns.stream()
			.map((column) -> column + " = (select " + column + " from " + table + " where workspace_id = :from)")
			.collect(Collectors.joining(", ", "update " + table + " set ", " where workspace_id = :to"));
	}

	/**
	 * Makes the rows of one workspace equal to those of another. Only rows that differ
	 * are written: comparing two rows needs an index lookup, writing one changes every
	 * index.
	 *
	 * @param present two columns with whether each workspace has any rows, because most
	 * tables are empty in most workspaces
	 * @param different selects the keys of rows that the source does not have in the same
	 * form; a subquery of the delete would be evaluated again for each row once one is
	 * deleted
	 * @param prune deletes the row with the key {@code :k0} and so on
	 * @param add inserts the rows that the target lacks
	 * @param fill inserts all rows, if the target has none
	 */
	record Comparison(String present, String different, String prune, String add, String fill) {

		static Comparison of(String from, String to, List<String> key, List<String> columns) {
			String fill = "insert into " + to + " (workspace_id, " + listed("", columns)
					+ ") select cast(:to as bigint), " + listed("f.", columns) + " from " + from + " f";
			return new Comparison(present(from, ":from") + ", " + present(to, ":to"),
					"select "
							+ IntStream.range(0, key.size())
								.mapToObj((i) -> "t." + key.get(i) + " as k" + i)
								.collect(Collectors.joining(", "))
							+ " from " + to + " t left join " + from + " f on f.workspace_id = :from and "
							+ same(key, " = ") + " and " + same(columns, " is not distinct from ")
							+ " where t.workspace_id = :to and f.workspace_id is null",
					IntStream.range(0, key.size())
						.mapToObj((i) -> " and " + key.get(i) + " = :k" + i)
						.collect(Collectors.joining("", "delete from " + to + " where workspace_id = :to", "")),
					fill + " left join " + to + " t on t.workspace_id = :to and " + same(key, " = ")
							+ " where f.workspace_id = :from and t.workspace_id is null",
					fill + " where f.workspace_id = :from");
		}

		private static String present(String table, String workspace) {
			return "exists (select 1 from " + table + " where workspace_id = " + workspace + ")";
		}

		private static String listed(String prefix, List<String> columns) {
			return prefix + String.join(", " + prefix, columns);
		}

		private static String same(List<String> columns, String equal) {
			return columns.stream()
				.map((column) -> "f." + column + equal + "t." + column)
				.collect(Collectors.joining(" and "));
		}

	}

}
