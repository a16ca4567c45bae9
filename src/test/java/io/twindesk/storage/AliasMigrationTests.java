package io.twindesk.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.twindesk.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the migration of aliases that an earlier release stored with their {@code @}. */
@Tag("sql")
class AliasMigrationTests {

	private static final String USER = TestDatabase.isPostgres() ? "postgres" : "sa";

	private final String url;

	AliasMigrationTests() throws SQLException {
		String name = "aliases_" + UUID.randomUUID().toString().replace("-", "");
		this.url = TestDatabase.isPostgres() ? postgres(name) : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
	}

	@Test
	void anAliasIsStoredWithoutItsAtAfterwards() throws SQLException {
		migrate("9");
		for (String table : List.of("identifier", "identifier_copy")) {
			execute(table.equals("identifier") ? "insert into workspace (name, created_at) values ('acme', now())"
					: "");
			insert(table, "telegram", "@nina", 1);
			insert(table, "twitter", "@nina", 2);
			insert(table, "twitter", "nina", 3);
			insert(table, "instagram", "@@joe", 4);
			insert(table, "instagram", "@joe", 5);
			insert(table, "telegram", "@", 6);
			insert(table, "slack", "@nina", 7);
			insert(table, "telegram", "n@na", 8);
		}
		migrate("10");
		Map<Integer, String> keys = Map.of(1, "nina", 2, "@nina", 3, "nina", 4, "@@joe", 5, "joe", 6, "@", 7, "@nina",
				8, "n@na");
		assertThat(keys("identifier")).isEqualTo(keys);
		assertThat(keys("identifier_copy")).isEqualTo(keys);
	}

	private void insert(String table, String space, String key, int user) throws SQLException {
		if (table.equals("identifier")) {
			execute("insert into users (workspace_id, id, type, username, first_name, last_name, name_key, language,"
					+ " company_name, company_position, note, thumbnail, confirmed, active, deleted, created_at,"
					+ " updated_at) select id, " + user + ", 'TELEGRAM', '', '', '', '', 'en', '', '', '', '', false,"
					+ " true, false, now(), now() from workspace");
		}
		execute("insert into " + table + " (workspace_id, space, identifier_key, channel, user_id, type, identifier)"
				+ " select id, '" + space + "', '" + key + "', '', " + user + ", 'TELEGRAM', '" + key
				+ "' from workspace");
	}

	private Map<Integer, String> keys(String table) throws SQLException {
		Map<Integer, String> keys = new TreeMap<>();
		try (Connection connection = DriverManager.getConnection(this.url, USER, password());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select user_id, identifier_key from " + table)) {
			while (rows.next()) {
				keys.put(rows.getInt(1), rows.getString(2));
			}
		}
		return keys;
	}

	private void migrate(String version) {
		Flyway.configure()
			.dataSource(this.url, USER, password())
			.placeholders(Map.of("binary", TestDatabase.isPostgres() ? "collate \"C\"" : ""))
			.target(version)
			.load()
			.migrate();
	}

	private void execute(String sql) throws SQLException {
		if (!sql.isEmpty()) {
			execute(this.url, sql);
		}
	}

	private static String postgres(String name) throws SQLException {
		String shared = System.getProperty("spring.datasource.url");
		execute(shared, "create database " + name);
		return shared.replaceFirst("/postgres(?=\\?|$)", "/" + name);
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, USER, password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String password() {
		return TestDatabase.isPostgres() ? USER : "";
	}

}
