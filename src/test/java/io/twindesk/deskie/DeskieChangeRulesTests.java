package io.twindesk.deskie;

import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.hamcrest.Matchers.equalTo;

/** The conditions for changing an e-mail address or a phone number. */
@ServerTest
class DeskieChangeRulesTests {

	private final TestWorkspace testWorkspace;

	private final JdbcTemplate sql;

	DeskieChangeRulesTests(TestWorkspaces testWorkspaces, JdbcTemplate sql) {
		this.testWorkspace = testWorkspaces.open();
		this.sql = sql;
	}

	@Test
	void theEmailChangesWhileTheUserIsNotConfirmed() {
		this.testWorkspace.create("ada@acme.test");
		edit("user_email", "ada.king@acme.test").then()
			.statusCode(200)
			.body("user.user_email", equalTo("ada.king@acme.test"));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "ada.king@acme.test", "ada@acme.tes", "" })
	void theEmailOfAConfirmedUserStays(String email) {
		this.testWorkspace.create("ada@acme.test");
		confirm();
		edit("user_email", email).then().statusCode(400).body("error", equalTo("email_cannot_be_changed"));
		this.testWorkspace.get("/api/users/1.json")
			.then()
			.body("user.user_email", equalTo("ada@acme.test"))
			.body("user.confirmed", equalTo(true));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "ada@acme.test", "ADA@acme.test" })
	void theSameEmailOfAConfirmedUserIsNoChange(String email) {
		this.testWorkspace.create("ada@acme.test");
		confirm();
		edit("user_email", email).then().statusCode(200).body("user.user_email", equalTo("ada@acme.test"));
	}

	@Test
	void aConfirmedUserWithoutAnEmailGetsNone() {
		this.testWorkspace.create(Map.of("user_skype", "ada"));
		confirm();
		edit("user_email", "ada@acme.test").then().statusCode(400).body("error", equalTo("email_cannot_be_changed"));
		edit("user_email", "").then().statusCode(200);
	}

	@Test
	void thePhoneOfAPhoneUserChanges() {
		this.testWorkspace.create(Map.of("user_phone", "+38050123"));
		confirm();
		edit("user_phone", "+38050124").then().statusCode(200).body("user.user_phone", equalTo("+38050124"));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "+38050124", "+3805012", "" })
	void thePhoneOfAnotherUserStays(String phone) {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test", "user_phone", "+38050123"));
		edit("user_phone", phone).then().statusCode(400).body("error", equalTo("phone_cannot_be_changed"));
		this.testWorkspace.get("/api/users.json?user_phone=%5E38050123%5E").then().body("total_count", equalTo(1));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "+38050123", "38050123", "+380 (50) 123" })
	void theSamePhoneOfAnotherUserIsNoChange(String phone) {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test", "user_phone", "+38050123"));
		edit("user_phone", phone).then().statusCode(200);
		this.testWorkspace.omnidesk()
			.get("/api/v2/user")
			.then()
			.body("items[0].telephone_number", equalTo("+38050123"));
	}

	@Test
	void aPhoneCannotBeAddedToAUserOfAnotherType() {
		this.testWorkspace.create("ada@acme.test");
		edit("user_phone", "+38050123").then().statusCode(400).body("error", equalTo("phone_cannot_be_changed"));
		edit("user_phone", "").then().statusCode(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_email", "user_phone", "user_skype", "user_custom_id" })
	void theLastIdentifierOfTheTypeCannotBeRemoved(String key) {
		this.testWorkspace.create(Map.of(key, key.equals("user_email") ? "ada@acme.test" : "ada1"));
		edit(key, "").then().statusCode(400);
		this.testWorkspace.get("/api/users/1.json").then().statusCode(200);
	}

	@Test
	void oneOfTwoIdentifiersOfTheTypeCanBeRemoved() {
		this.testWorkspace.create(Map.of("user_telegram", "902", "user_telegram_data", "@ada"));
		edit("user_telegram_data", "").then().statusCode(200);
		edit("user_telegram", "").then().statusCode(400).body("error", equalTo("wrong_telegram"));
	}

	@Test
	void theLongestNameCanBeWrittenBack() {
		this.testWorkspace.create("ada@acme.test");
		this.sql.update("update users set first_name = ?, last_name = ? where workspace_id = ?", "A".repeat(200),
				"B".repeat(200), this.testWorkspace.workspace().id());
		String name = this.testWorkspace.get("/api/users/1.json").path("user.user_full_name");
		edit("user_full_name", name).then().statusCode(200).body("user.user_full_name", equalTo(name));
		edit("user_full_name", name + "C").then().statusCode(400).body("error", equalTo("user_full_name_too_long"));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_whatsapp_phone", "user_facebook", "user_twitter", "user_telegram", "user_vkontakte",
			"user_odnoklassniki", "user_instagram", "user_viber", "user_skype", "user_line", "user_slack",
			"user_mattermost", "user_avito", "user_custom_id" })
	void otherIdentifiersChangeFreely(String key) {
		this.testWorkspace.create(Map.of(key, "41"));
		confirm();
		edit(key, "43").then().statusCode(200);
		this.testWorkspace.create(Map.of(key, "43")).then().statusCode(400);
		this.testWorkspace.create(Map.of(key, "41")).then().statusCode(201);
	}

	/** Confirms the user in SQL, since the vendor has no route for it. */
	private void confirm() {
		this.sql.update("update users set confirmed = true where workspace_id = ?",
				this.testWorkspace.workspace().id());
	}

	private Response edit(String key, String value) {
		return this.testWorkspace.send("PUT", "/api/users/1.json", """
				{"user": {"%s": "%s"}}""".formatted(key, value));
	}

}
