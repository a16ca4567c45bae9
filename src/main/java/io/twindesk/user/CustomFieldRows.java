package io.twindesk.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.workspace.WorkspaceContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows that custom field filters search. */
@Component
class CustomFieldRows {

	private static final String DELETE = """
			delete from custom_field_value where workspace_id = ? and user_id = ? and field = ?""";

	private static final String INSERT = """
			insert into custom_field_value (kind, literal, folded, filter_key, place, workspace_id, user_id, field)
			values (?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String UPDATE = """
			update custom_field_value set kind = ?, literal = ?, folded = ?, filter_key = ?, place = ?
			where workspace_id = ? and user_id = ? and field = ?""";

	private final JdbcTemplate jdbc;

	private final WorkspaceContext workspaceContext;

	CustomFieldRows(JdbcTemplate jdbc, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Writes the differences with at most one delete, one update and one insert
	 * statement.
	 */
	void update(long userId, Map<String, CustomValue> before, Map<String, CustomValue> after) {
		long workspaceId = this.workspaceContext.get().id();
		List<Object[]> deleted = new ArrayList<>();
		List<Object[]> updated = new ArrayList<>();
		List<Object[]> inserted = new ArrayList<>();
		before.keySet()
			.stream()
			.filter((field) -> !after.containsKey(field))
			.forEach((field) -> deleted.add(new Object[] { workspaceId, userId, field }));
		int place = 0;
		for (var entry : after.entrySet()) {
			CustomValue old = before.get(entry.getKey());
			place++;
			if (!entry.getValue().equals(old)) {
				((old != null) ? updated : inserted)
					.add(row(workspaceId, userId, entry.getKey(), place, entry.getValue()));
			}
		}
		run(DELETE, deleted);
		run(UPDATE, updated);
		run(INSERT, inserted);
	}

	private void run(String statement, List<Object[]> rows) {
		if (!rows.isEmpty()) {
			this.jdbc.batchUpdate(statement, rows, rows.size(), (row, values) -> {
				for (int i = 0; i < values.length; i++) {
					row.setObject(i + 1, values[i]);
				}
			});
		}
	}

	private static Object[] row(long workspaceId, long userId, String field, int place, CustomValue value) {
		String folded = (value instanceof CustomValue.Text text) ? text.caseFolded() : null;
		return new Object[] { CustomFieldValueEntity.Kind.of(value).name(), value.raw(), folded, value.filterKey(),
				place, workspaceId, userId, field };
	}

}
