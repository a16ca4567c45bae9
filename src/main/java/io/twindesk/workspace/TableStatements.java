package io.twindesk.workspace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is done with the rows of one table, as statements from a workspace {@code :from}
 * to another {@code :to}; an empty one is left out. Names come from the rooms and from
 * the database itself, once at the start: nothing that a client sends is a piece of them.
 */
record TableStatements(String copyOut, String copyIn, String clear, String lock) {

	/**
	 * @param columns those of the table, without the workspace
	 */
	static TableStatements of(WorkspaceTable table, List<String> columns) {
		if (table.single()) {
			String overwrite = overwrite(table.name(), columns);
			String same = columns.get(0) + " = " + columns.get(0);
			return new TableStatements(overwrite, overwrite, "",
					"update " + table.name() + " set " + same + " where workspace_id = :to");
		}
		String names = String.join(", ", columns);
		return new TableStatements(copy(table.name(), table.copy(), names), copy(table.copy(), table.name(), names),
				"delete from " + table.name() + " where workspace_id = :to", "");
	}

	private static String copy(String from, String to, String columns) {
		return "insert into " + to + " (workspace_id, " + columns + ") select cast(:to as bigint), " + columns
				+ " from " + from + " where workspace_id = :from";
	}

	private static String overwrite(String table, List<String> columns) {
		return columns.stream()
			.map((column) -> column + " = (select " + column + " from " + table + " where workspace_id = :from)")
			.collect(Collectors.joining(", ", "update " + table + " set ", " where workspace_id = :to"));
	}

}
