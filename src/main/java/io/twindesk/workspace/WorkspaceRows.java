package io.twindesk.workspace;

import java.util.stream.Collectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Copies and removes all rows of a workspace's data, table by table: what a workspace
 * holds is moved inside the database, however much it is.
 */
@Component
class WorkspaceRows implements InitializingBean {

	private final JdbcTemplate jdbc;

	private final NamedParameterJdbcTemplate named;

	private final List<WorkspaceTable> tables;

	private final List<TableStatements> statements = new ArrayList<>();

	WorkspaceRows(JdbcTemplate jdbc, List<WorkspaceTables> rooms) {
		this.jdbc = jdbc;
		this.named = new NamedParameterJdbcTemplate(jdbc);
		this.tables = rooms.stream().flatMap((room) -> room.tables().stream()).toList();
	}

	@Override
	public void afterPropertiesSet() {
		this.tables.forEach((table) -> this.statements.add(TableStatements.of(table, columns(table.name()))));
	}

	/** The tables whose rows only one workspace can have. */
	Set<String> exclusive() {
		return this.tables.stream()
			.filter((table) -> !table.copy().equals(table.name()))
			.map(WorkspaceTable::name)
			.collect(Collectors.toSet());
	}

	/** Puts the rows of a workspace into an empty copy. */
	void copyOut(long from, long to) {
		this.statements.forEach((table) -> run(table.copyOut(), from, to));
	}

	/**
	 * Puts the rows of a copy into a workspace that was {@link #clear cleared}.
	 * @param left tables whose rows are not copied
	 */
	void copyIn(long from, long to, Set<String> left) {
		for (int i = 0; i < this.tables.size(); i++) {
			if (!left.contains(this.tables.get(i).name())) {
				run(this.statements.get(i).copyIn(), from, to);
			}
		}
	}

	/**
	 * Removes all rows of a workspace, but the single ones: those are locked, before
	 * anything else is.
	 * @param kept tables whose rows stay
	 */
	void clear(long workspace, Set<String> kept) {
		this.statements.forEach((table) -> run(table.lock(), workspace, workspace));
		for (int i = this.tables.size() - 1; i >= 0; i--) {
			if (!kept.contains(this.tables.get(i).name())) {
				run(this.statements.get(i).clear(), workspace, workspace);
			}
		}
	}

	private void run(String statement, long from, long to) {
		if (!statement.isEmpty()) {
			this.named.update(statement, Map.of("from", from, "to", to));
		}
	}

	private List<String> columns(String table) {
		List<String> columns = this.jdbc.query("select * from " + table + " where 1 = 0", (rows) -> {
			List<String> names = new ArrayList<>();
			for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
				names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
			}
			return names;
		});
		if (columns == null || !columns.remove("workspace_id")) {
			throw new IllegalStateException("The rows of " + table + " belong to no workspace");
		}
		return columns;
	}

}
