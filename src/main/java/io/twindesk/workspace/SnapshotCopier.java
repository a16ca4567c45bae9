package io.twindesk.workspace;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.workspace.SnapshotSql.Comparison;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Copies and deletes all rows of a workspace, table by table, inside the database. */
@Component
class SnapshotCopier implements InitializingBean {

	private final JdbcTemplate jdbc;

	private final NamedParameterJdbcTemplate named;

	private final List<SnapshotTable> tables;

	private final List<SnapshotSql> statements = new ArrayList<>();

	SnapshotCopier(JdbcTemplate jdbc, List<SnapshotTables> tables) {
		this.jdbc = jdbc;
		this.named = new NamedParameterJdbcTemplate(jdbc);
		this.tables = tables.stream().flatMap((one) -> one.tables().stream()).toList();
	}

	@Override
	public void afterPropertiesSet() {
		this.tables
			.forEach((table) -> this.statements.add(SnapshotSql.of(table, key(table.name()), columns(table.name()))));
	}

	/** Returns the tables whose rows must be unique across workspaces. */
	Set<String> exclusive() {
		return this.tables.stream()
			.filter(SnapshotTable::exclusive)
			.map(SnapshotTable::name)
			.collect(Collectors.toSet());
	}

	/** Replaces the rows of a copy by those of a workspace. */
	void copyOut(long from, long to) {
		copy(SnapshotSql::out, from, to, Set.of());
	}

	/**
	 * Replaces the rows of a workspace by those of a copy. The workspace is locked first,
	 * until the end of the transaction.
	 * @param excluded tables that are not changed
	 */
	void copyIn(long from, long to, Set<String> excluded) {
		lock(to);
		copy(SnapshotSql::in, from, to, excluded);
	}

	/**
	 * Deletes all rows of a workspace except the single ones, which are locked first.
	 * @param excluded tables that are not changed
	 */
	void clear(long workspace, Set<String> excluded) {
		lock(workspace);
		for (int i = this.tables.size() - 1; i >= 0; i--) {
			if (!excluded.contains(this.tables.get(i).name())) {
				run(this.statements.get(i).clear(), workspace, workspace);
			}
		}
	}

	private void lock(long workspace) {
		this.statements.forEach((table) -> run(table.lock(), workspace, workspace));
	}

	private void copy(Function<SnapshotSql, Comparison> direction, long from, long to, Set<String> excluded) {
		List<Comparison> copied = new ArrayList<>();
		for (int i = 0; i < this.tables.size(); i++) {
			if (!excluded.contains(this.tables.get(i).name())) {
				copied.add(direction.apply(this.statements.get(i)));
			}
		}
		List<Boolean> present = present(copied, from, to);
		for (int i = copied.size() - 1; i >= 0; i--) {
			if (present.get(2 * i + 1)) {
				prune(copied.get(i), from, to);
			}
		}
		for (int i = 0; i < copied.size(); i++) {
			if (present.get(2 * i)) {
				run(present.get(2 * i + 1) ? copied.get(i).add() : copied.get(i).fill(), from, to);
			}
		}
	}

	/**
	 * Returns whether each table has rows of each of the two workspaces, in one query.
	 */
	private List<Boolean> present(List<Comparison> tables, long from, long to) {
		String columns = tables.stream().map(Comparison::present).collect(Collectors.joining(", ", "select ", ""));
		return this.named.query(columns, Map.of("from", from, "to", to), (rows) -> {
			rows.next();
			List<Boolean> present = new ArrayList<>();
			for (int i = 1; i <= 2 * tables.size(); i++) {
				present.add(rows.getBoolean(i));
			}
			return present;
		});
	}

	private void prune(Comparison table, long from, long to) {
		if (table.different().isEmpty()) {
			return;
		}
		List<SqlParameterSource> keys = this.named.query(table.different(), Map.of("from", from, "to", to),
				(row, number) -> key(row, to));
		this.named.batchUpdate(table.prune(), keys.toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource key(ResultSet row, long workspace) throws SQLException {
		MapSqlParameterSource key = new MapSqlParameterSource("to", workspace);
		for (int i = 0; i < row.getMetaData().getColumnCount(); i++) {
			key.addValue("k" + i, row.getObject(i + 1));
		}
		return key;
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
		return withoutWorkspace(table, columns);
	}

	private List<String> key(String table) {
		return withoutWorkspace(table, this.jdbc.execute((ConnectionCallback<List<String>>) (connection) -> {
			DatabaseMetaData database = connection.getMetaData();
			String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
			try (ResultSet rows = database.getPrimaryKeys(null, connection.getSchema(), stored)) {
				return names(rows);
			}
		}));
	}

	private static List<String> names(ResultSet rows) throws SQLException {
		List<String> names = new ArrayList<>();
		while (rows.next()) {
			names.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
		}
		return names;
	}

	private static List<String> withoutWorkspace(String table, @Nullable List<String> columns) {
		if (columns == null || !columns.remove("workspace_id")) {
			throw new IllegalStateException("The table " + table + " has no column workspace_id");
		}
		return columns;
	}

}
