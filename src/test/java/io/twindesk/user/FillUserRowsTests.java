package io.twindesk.user;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests migration 13 on users, seeds and snapshots in the state after migration 12: with
 * the new columns empty.
 */
@ServerTest
@Tag("long")
class FillUserRowsTests {

	/** More users than a batch. */
	private static final int MANY = 520;

	private final TestWorkspace testWorkspace;

	private final JdbcTemplate jdbc;

	FillUserRowsTests(TestWorkspaces testWorkspaces, JdbcTemplate jdbc) {
		this.testWorkspace = testWorkspaces.open();
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@ValueSource(strings = { "user_phone", "user_whatsapp_phone", "user_facebook", "user_twitter", "user_telegram",
			"user_telegram_data", "user_vkontakte", "user_odnoklassniki", "user_instagram", "user_viber", "user_skype",
			"user_line", "user_slack", "user_mattermost", "user_avito" })
	void anIdentifierIsReadAsBefore(String identifier) {
		this.testWorkspace.create(Map.of(identifier, "380501234567")).then().statusCode(201);
		checkMigration();
	}

	@Test
	void identifiersAndCustomFieldsOfOneUserAreReadAsBefore() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("cf_9", "Kyiv \"\\ \u0457\ud83d\ude00\n");
		fields.put("cf_20", 12.50);
		fields.put("cf_3", true);
		fields.put("cf_4", "");
		fields.put("cf_5", "true");
		fields.put("cf_6", "1");
		this.testWorkspace
			.create(Map.of("user_email", "jane@acme.test", "user_custom_id", "a:b", "user_custom_channel", "c\"d",
					"custom_fields", fields))
			.then()
			.statusCode(201);
		this.testWorkspace.create("joe@acme.test");
		checkMigration();
	}

	@Test
	void moreUsersThanABatchAreReadAsBefore() {
		StringBuilder users = new StringBuilder();
		for (int i = 1; i <= MANY; i++) {
			users.append((i > 1) ? "," : "").append("""
					{"id": %d, "identifiers": [{"type": "telegram", "value": "%d"}], "customFields": {"cf_1": "%d"}}
					""".formatted(i, i, i));
		}
		control("PUT", "/state",
				"""
						{"credentials": [{"staffEmail": "%s", "apiKey": "%s", "permissions": ["USER_READ"], "fullAccess": true}],
							"users": [%s]}"""
					.formatted(this.testWorkspace.owner().email(), this.testWorkspace.owner().key(), users));
		checkMigration();
	}

	private void checkMigration() {
		control("PUT", "/snapshots/before", null);
		String before = users();
		List<Map<String, Object>> rows = rows("users", "workspace_id = ?");
		List<Map<String, Object>> copies = rows("users_copy",
				"workspace_id in (select id from workspace where copy_of = ?)");
		empty("users", "workspace_id = ?");
		empty("users_copy", "workspace_id in (select id from workspace where copy_of = ?)");
		this.jdbc.execute((ConnectionCallback<Void>) (connection) -> {
			new FillUserRows().migrate(context(connection));
			return null;
		});
		assertThat(rows("users", "workspace_id = ?")).isEqualTo(rows);
		assertThat(rows("users_copy", "workspace_id in (select id from workspace where copy_of = ?)")).isEqualTo(copies)
			.isNotEmpty();
		assertThat(users()).isEqualTo(before);
		control("POST", "/snapshots/before/restore", null);
		assertThat(users()).isEqualTo(before);
	}

	private List<Map<String, Object>> rows(String table, String where) {
		return this.jdbc.queryForList("select workspace_id, id, identifiers, custom_fields from " + table + " where "
				+ where + " order by workspace_id, id", this.testWorkspace.workspace().id());
	}

	private void empty(String table, String where) {
		assertThat(this.jdbc.update("update " + table + " set identifiers = '', custom_fields = '{}' where " + where,
				this.testWorkspace.workspace().id()))
			.isPositive();
	}

	private static Context context(Connection connection) {
		return new Context() {

			@Override
			public Configuration getConfiguration() {
				throw new UnsupportedOperationException();
			}

			@Override
			public Connection getConnection() {
				return connection;
			}

		};
	}

	/** Returns the users from both dialects' lists and from the state document. */
	private String users() {
		return this.testWorkspace.get("/api/users.json").then().statusCode(200).extract().asString()
				+ this.testWorkspace.omnidesk()
					.get("/api/v2/user?count=100")
					.then()
					.statusCode(200)
					.extract()
					.asString()
				+ this.testWorkspace.control().get("/state").jsonPath().getString("users");
	}

	private void control(String method, String path, String json) {
		var request = this.testWorkspace.control();
		if (json != null) {
			request.contentType("application/json").body(json);
		}
		assertThat(request.request(method, path).statusCode()).isBetween(200, 204);
	}

}
