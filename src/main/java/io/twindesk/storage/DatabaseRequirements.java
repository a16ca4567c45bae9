package io.twindesk.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.twindesk.settings.InvalidSettingException;
import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Checks a database before and after the migrations, so that a database on which the
 * first write would fail stops the start.
 */
class DatabaseRequirements implements FlywayMigrationStrategy {

	private static final String TABLES_WITHOUT_PRIVILEGES = """
			select tablename from pg_tables where schemaname = current_schema()
				and not (has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')
					and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert')
					and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'update')
					and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'delete'))
			order by tablename""";

	private final StorageKind storageKind;

	DatabaseRequirements(StorageKind storageKind) {
		this.storageKind = storageKind;
	}

	@Override
	public void migrate(Flyway flyway) {
		DataSource database = flyway.getConfiguration().getDataSource();
		if (this.storageKind == StorageKind.POSTGRESQL) {
			checkEncoding(read(database, "show server_encoding"));
		}
		checkWritable(read(database,
				(this.storageKind == StorageKind.POSTGRESQL) ? "show transaction_read_only" : "select readonly()"));
		flyway.migrate();
		if (this.storageKind == StorageKind.POSTGRESQL) {
			checkPrivileges(read(database, TABLES_WITHOUT_PRIVILEGES));
		}
	}

	static void checkEncoding(List<String> encoding) {
		if (!encoding.equals(List.of("UTF8"))) {
			throw new InvalidSettingException(
					"The database has the encoding " + String.join(",", encoding) + ", which cannot store most letters",
					"Create one with UTF-8: create database twindesk encoding 'UTF8' template template0");
		}
	}

	private static void checkWritable(List<String> readOnly) {
		if (!List.of("off", "false").containsAll(readOnly)) {
			throw new InvalidSettingException("The database is read-only",
					"Connect to the primary server as a user whose transactions are not read-only; "
							+ "open an H2 file without ACCESS_MODE_DATA=r");
		}
	}

	private static void checkPrivileges(List<String> tables) {
		if (!tables.isEmpty()) {
			throw new InvalidSettingException(
					"The database user may not read and write the tables " + String.join(", ", tables),
					"Make it their owner, or grant it select, insert, update and delete on all tables of the schema");
		}
	}

	private static List<String> read(DataSource database, String query) {
		List<String> values = new ArrayList<>();
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			ResultSet rows = statement.executeQuery(query);
			while (rows.next()) {
				values.add(String.valueOf(rows.getObject(1)));
			}
			return values;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database cannot be opened", ex);
		}
	}

}
