package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.TextField;
import io.twindesk.user.UserQueries;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@ServerTest
class DeskieCreateTests {

	private final TestWorkspace testWorkspace;

	private final UserQueries users;

	private final WorkspaceContext workspaceContext;

	DeskieCreateTests(TestWorkspaces testWorkspaces, UserQueries users, WorkspaceContext workspaceContext) {
		this.testWorkspace = testWorkspaces.open();
		this.users = users;
		this.workspaceContext = workspaceContext;
	}

	@Test
	void newUsersAreUnconfirmedActiveAndSpeakTheDefaultLanguage() {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test"))
			.then()
			.statusCode(201)
			.body("user.confirmed", equalTo(false))
			.body("user.active", equalTo(true))
			.body("user.deleted", equalTo(false))
			.body("user.thumbnail", equalTo(""))
			.body("user.language_id", equalTo(2));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{}
			{"user_full_name": "Ada"}
			{"user_email": ""}
			{"user_email": null, "user_phone": []}
			{"user_custom_channel": "cch101"}
			{"user_email": "", "user_skype": ""}
			""")
	void atLeastOneIdentifierIsNeeded(String user) {
		create(user, 400, "empty_user_data");
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(0));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "{}", "{\"user\": null}", "{\"user\": []}", "{\"user\": \"ada\"}", "",
			"{\"user_email\": \"ada@acme.test\"}" })
	void theUserIsUnderTheKeyUser(String body) {
		this.testWorkspace.send("POST", "/api/users.json", body)
			.then()
			.statusCode(400)
			.body("error", equalTo("empty_user_data"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			1, 1
			2, 2
			3, 3
			'"3"', 3
			""")
	void theLanguageIsTheOneNamed(String sent, int returned) {
		this.testWorkspace
			.send("POST", "/api/users.json",
					"{\"user\": {\"user_email\": \"ada@acme.test\", \"language_id\": " + sent + "}}")
			.then()
			.statusCode(201)
			.body("user.language_id", equalTo(returned));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			0
			4
			-1
			"en"
			1.5
			true
			{}
			99999999999999999999
			""")
	void anUnknownLanguageIsRejected(String language) {
		create("{\"user_email\": \"ada@acme.test\", \"language_id\": " + language + "}", 400, "wrong_language_id");
	}

	@Test
	void eachUserGetsAPasswordThatIsReturnedOnce() {
		String first = this.testWorkspace.create(Map.of("user_skype", "ada")).path("user.password");
		String second = this.testWorkspace.create(Map.of("user_skype", "jane")).path("user.password");
		String third = this.testWorkspace.create(Map.of("user_skype", "olena")).path("user.password");
		assertThat(first).matches("[a-z]{6}");
		assertThat(second.equals(first) && third.equals(first)).isFalse();
		this.testWorkspace.get("/api/users/1.json").then().body("user", not(hasKey("password")));
	}

	@Test
	void theNoteIsStoredAndNeverReturned() {
		this.testWorkspace
			.create(Map.of("user_email", "ada@acme.test", "user_note", "Likes <b>numbers</b> \uD83D\uDC69"));
		assertThat(this.workspaceContext.call(this.testWorkspace.workspace(),
				() -> this.users.get(1).text(TextField.NOTE)))
			.isEqualTo("Likes <b>numbers</b> \uD83D\uDC69");
	}

	@Test
	void unknownKeysAreIgnored() {
		create("""
				{"user_email": "ada@acme.test", "user_id": 77, "nonsense": {"deep": [1, null]}, "active": false,
				"deleted": true, "confirmed": true, "thumbnail": "http://acme.test/a.png", "type": "skype",
				"password": "secret", "created_at": "x", "linked_users": [5], "user_screen_name": "ada"}""", 201, null);
		Golden.matches("deskie/ada.json", this.testWorkspace.get("/api/users/1.json"));
	}

	@Test
	void nullAndTheEmptyListMeanAbsent() {
		create("""
				{"user_email": "ada@acme.test", "user_full_name": null, "company_name": [], "company_position": null,
				"user_note": [], "language_id": null, "custom_fields": [], "user_phone": null, "user_skype": [],
				"user_custom_id": null, "user_custom_channel": []}""", 201, null);
		Golden.matches("deskie/ada.json", this.testWorkspace.get("/api/users/1.json"));
	}

	@Test
	void emptyTextsAreEmpty() {
		create("""
				{"user_email": "ada@acme.test", "user_full_name": "", "company_name": "", "company_position": "",
				"user_note": "", "user_phone": "", "user_skype": "", "user_custom_channel": ""}""", 201, null);
		Golden.matches("deskie/ada.json", this.testWorkspace.get("/api/users/1.json"));
	}

	private void create(String user, int status, String error) {
		this.testWorkspace.send("POST", "/api/users.json", "{\"user\": " + user + "}")
			.then()
			.statusCode(status)
			.body("error", equalTo(error));
	}

}
