package io.twindesk.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Migration 13: copies the identifiers and custom fields of existing users into the
 * columns that V12 added.
 */
@Component
class FillUserRows implements JavaMigration {

	private static final int BATCH = 500;

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("13");
	}

	@Override
	public String getDescription() {
		return "fill user rows";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		for (String copy : List.of("", "_copy")) {
			fill(context.getConnection(), "identifiers", "users" + copy, """
					select workspace_id, user_id, type, channel, identifier from identifier%s
					order by workspace_id, user_id""".formatted(copy), FillUserRows::identifiers);
			fill(context.getConnection(), "custom_fields", "users" + copy, """
					select workspace_id, user_id, field, kind, literal from custom_field_value%s
					order by workspace_id, user_id, place""".formatted(copy), FillUserRows::customFields);
		}
	}

	private static void fill(Connection connection, String column, String table, String rows, Text text)
			throws SQLException {
		String update = "update " + table + " set " + column + " = ? where workspace_id = ? and id = ?";
		try (PreparedStatement select = connection.prepareStatement(rows);
				PreparedStatement write = connection.prepareStatement(update)) {
			select.setFetchSize(BATCH);
			try (ResultSet row = select.executeQuery()) {
				int pending = 0;
				boolean more = row.next();
				while (more) {
					write.setLong(2, row.getLong(1));
					write.setLong(3, row.getLong(2));
					Group group = new Group(row);
					write.setString(1, text.of(group));
					write.addBatch();
					pending++;
					if (pending % BATCH == 0) {
						write.executeBatch();
					}
					more = group.hasNext();
				}
				write.executeBatch();
			}
		}
	}

	private static String identifiers(Group rows) throws SQLException {
		List<Identifier> identifiers = new ArrayList<>();
		do {
			identifiers.add(new Identifier(IdentifierType.valueOf(rows.text(3)), rows.text(4), rows.text(5)));
		}
		while (rows.next());
		return UserIdentifiers.of(identifiers).others();
	}

	private static String customFields(Group rows) throws SQLException {
		Map<String, CustomValue> values = new LinkedHashMap<>();
		do {
			values.put(rows.text(3), CustomFieldValueEntity.Kind.valueOf(rows.text(4)).value(rows.text(5)));
		}
		while (rows.next());
		return CustomFieldValues.of(values).json();
	}

	/** Builds the text of a column from the rows of one user. */
	private interface Text {

		String of(Group rows) throws SQLException;

	}

	/** The rows of one user, starting at a row that has already been read. */
	private static final class Group {

		private final ResultSet row;

		private final long workspace;

		private final long user;

		private boolean next;

		Group(ResultSet row) throws SQLException {
			this.row = row;
			this.workspace = row.getLong(1);
			this.user = row.getLong(2);
		}

		String text(int column) throws SQLException {
			return this.row.getString(column);
		}

		boolean next() throws SQLException {
			this.next = this.row.next();
			return this.next && this.row.getLong(1) == this.workspace && this.row.getLong(2) == this.user;
		}

		/** Returns whether the rows of another user follow. */
		boolean hasNext() {
			return this.next;
		}

	}

}
