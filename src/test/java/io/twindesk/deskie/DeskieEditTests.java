package io.twindesk.deskie;

import java.time.OffsetDateTime;
import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.TextField;
import io.twindesk.user.User;
import io.twindesk.user.UserQueries;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An edit changes the given keys only. */
@ServerTest
class DeskieEditTests {

	private static final String EVERYTHING = """
			{"user": {"user_email": "ada@acme.test", "user_phone": "+38050123", "user_skype": "ada",
			"user_custom_id": "42", "user_custom_channel": "cch101", "user_full_name": "Ada Lovelace",
			"company_name": "Acme", "company_position": "Engineer", "user_note": "Likes numbers", "language_id": 3,
			"custom_fields": {"cf_1": "one", "cf_2": 2}}}""";

	private final TestWorkspace testWorkspace;

	private final UserQueries queries;

	private final WorkspaceContext workspaceContext;

	private final JdbcTemplate sql;

	DeskieEditTests(TestWorkspaces testWorkspaces, UserQueries queries, WorkspaceContext workspaceContext,
			JdbcTemplate sql) {
		this.testWorkspace = testWorkspaces.open();
		this.queries = queries;
		this.workspaceContext = workspaceContext;
		this.sql = sql;
		this.testWorkspace.send("POST", "/api/users.json", EVERYTHING).then().statusCode(201);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			user_full_name   | "Ada King"           | "user_full_name":"Ada King"
			company_name     | "Other"              | "company_name":"Other"
			company_position | "Head"               | "company_position":"Head"
			language_id      | 1                    | "language_id":1
			user_email       | "ada.king@acme.test" | "user_email":"ada.king@acme.test"
			custom_fields    | {"cf_2": "two"}      | "custom_fields":{"cf_1":"one","cf_2":"two"}
			""")
	void oneKeyChangesAndTheOthersStay(String key, String value, String returned) {
		String before = responseWithout(key);
		assertThat(Golden.text(edit("{\"" + key + "\": " + value + "}"))).contains(returned);
		assertThat(responseWithout(key)).isEqualTo(before);
	}

	@Test
	void dataOutsideOfTheResponseStaysUnchanged() {
		User before = stored();
		edit("{\"user_full_name\": \"Ada King\", \"language_id\": 1}").then().statusCode(200);
		assertThat(stored()).usingRecursiveComparison()
			.ignoringFields("name", "language", "updatedAt")
			.isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_email", "user_phone", "user_whatsapp_phone", "user_facebook", "user_twitter",
			"user_telegram", "user_telegram_data", "user_vkontakte", "user_odnoklassniki", "user_instagram",
			"user_viber", "user_skype", "user_line", "user_slack", "user_mattermost", "user_avito", "user_custom_id",
			"user_custom_channel", "user_full_name", "company_name", "company_position", "user_note", "language_id",
			"custom_fields" })
	void nullAndTheEmptyListChangeNothing(String key) {
		User before = stored();
		edit("{\"" + key + "\": null}").then().statusCode(200);
		edit("{\"" + key + "\": []}").then().statusCode(200);
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void anEmptyTextClears() {
		edit("""
				{"user_full_name": "", "company_name": "", "company_position": "", "user_note": "",
				"user_skype": "", "custom_fields": {"cf_1": ""}}""").then()
			.statusCode(200)
			.body("user.user_full_name", equalTo(""))
			.body("user.company_name", equalTo(""))
			.body("user.company_position", equalTo(""))
			.body("user.custom_fields", equalTo(Map.of("cf_1", "", "cf_2", 2)));
		assertThat(stored().text(TextField.NOTE)).isEmpty();
		this.testWorkspace.create(Map.of("user_skype", "ada")).then().statusCode(201);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{}
			[]
			{"user_id": 77}
			{"nonsense": [1], "cf_1": "other"}
			{"active": false, "deleted": true, "confirmed": true, "thumbnail": "x", "type": "skype"}
			{"created_at": "x", "updated_at": 5, "linked_users": [9], "facebook_id": "9"}
			""")
	void unknownKeysAreIgnored(String user) {
		User before = stored();
		edit(user).then().statusCode(200).body("user.user_id", equalTo(1));
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void theUserOfTheUrlIsEditedWithAnyIdInTheBody() {
		this.testWorkspace.create("jane@acme.test");
		edit("{\"user_id\": 2, \"company_name\": \"Other\"}").then().body("user.user_id", equalTo(1));
		this.testWorkspace.get("/api/users/2.json").then().body("user.company_name", equalTo(""));
	}

	@Test
	void aRejectedEditChangesNothing() {
		User before = stored();
		edit("{\"company_name\": \"Other\", \"user_phone\": \"+38050124\"}").then().statusCode(400);
		edit("{\"company_name\": \"Other\", \"custom_fields\": {\"cf_1\": {}}}").then().statusCode(400);
		edit("{\"company_name\": \"Other\", \"language_id\": 9}").then().statusCode(400);
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void anEditWithoutAChangeIsNotAnUpdate() {
		this.sql.update("update users set updated_at = ? where workspace_id = ? and id = 1",
				OffsetDateTime.parse("2014-05-15T06:01:02Z"), this.testWorkspace.workspace().id());
		this.testWorkspace.send("PUT", "/api/users/1.json", EVERYTHING)
			.then()
			.statusCode(200)
			.body("user.updated_at", equalTo("Thu, 15 May 2014 09:01:02 +0300"));
	}

	@Test
	void anUnknownUserIsNotFound() {
		this.testWorkspace.send("PUT", "/api/users/2.json", "{\"user\": {\"company_name\": \"Other\"}}")
			.then()
			.statusCode(404)
			.body("error", equalTo("user_not_found"));
	}

	private Response edit(String user) {
		return this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": " + user + "}");
	}

	private User stored() {
		return this.workspaceContext.call(this.testWorkspace.workspace(), () -> this.queries.get(1));
	}

	/** Returns the response without one key and without the date that an edit changes. */
	private String responseWithout(String key) {
		return Golden.text(this.testWorkspace.get("/api/users/1.json")).replaceAll("""
				"(updated_at|%s)":("[^"]*"|[0-9]+|\\{[^}]*})""".formatted(key), "");
	}

}
