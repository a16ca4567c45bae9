package io.twindesk.omnidesk;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** The effect of one dialect on a user, read through the other. */
@ServerTest
class OmnideskBothDialectsTests {

	private final OmnideskFixture omnideskFixture;

	private final TestWorkspace testWorkspace;

	OmnideskBothDialectsTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
		this.testWorkspace = this.omnideskFixture.desk();
	}

	@ParameterizedTest(name = "language_id {0} is {1}")
	@CsvSource({ "1, ru", "2, en", "3, nl" })
	void aLanguageIsReturnedAsItsCodeKnownOrNot(int id, String code) {
		edit("{\"language_id\": " + id + "}").then().statusCode(200);
		assertThat(this.omnideskFixture.user(1).get("language").asString()).isEqualTo(code);
		this.omnideskFixture.done(Endpoint.EDIT, "firstname=Augusta");
		this.testWorkspace.get("/api/users/1.json").then().body("user.language_id", equalTo(id));
	}

	@ParameterizedTest(name = "{0} is language_id {1}")
	@CsvSource({ "en, 2", "nl, 3" })
	void aLanguageIsOneInBoth(String code, int id) {
		this.omnideskFixture.done(Endpoint.EDIT, "language=" + code);
		this.testWorkspace.get("/api/users/1.json").then().body("user.language_id", equalTo(id));
		this.testWorkspace.get("/api/users.json?language_id=" + id).then().body("'0'.user.user_id", equalTo(1));
	}

	@Test
	void blockedOrDisabledUsersAreNotActive() {
		for (String verb : List.of("block", "disable")) {
			this.testWorkspace.deskie().put("/api/users/1/" + verb + ".json").then().statusCode(200);
			assertThat(this.omnideskFixture.user(1).get("active").asBoolean(true)).as(verb).isFalse();
			assertThat(this.omnideskFixture.list("activeOnly=true").get("itemTotal").asInt()).isEqualTo(1);
			assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(2);
			this.testWorkspace.deskie().put("/api/users/1/restore.json").then().statusCode(200);
			assertThat(this.omnideskFixture.user(1).get("active").asBoolean()).isTrue();
			assertThat(this.omnideskFixture.list("activeOnly=true").get("itemTotal").asInt()).isEqualTo(2);
		}
	}

	@Test
	void theDirectorysListSettingOfDeskieLeavesThisOne() {
		this.testWorkspace.set("deskie.listDisabled", false);
		this.testWorkspace.deskie().put("/api/users/1/disable.json").then().statusCode(200);
		assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(2);
	}

	@Test
	void anEditDoesNotReactivateAUser() {
		this.testWorkspace.deskie().put("/api/users/1/block.json").then().statusCode(200);
		this.testWorkspace.deskie().put("/api/users/1/disable.json").then().statusCode(200);
		this.omnideskFixture.done(Endpoint.EDIT, "firstname=Augusta&active=1");
		this.testWorkspace.get("/api/users/1.json")
			.then()
			.body("user.active", equalTo(false))
			.body("user.deleted", equalTo(true))
			.body("user.user_full_name", equalTo("Augusta Lovelace"));
	}

	@Test
	void deletingRemovesTheUserFromBoth() {
		this.omnideskFixture.statistics().done(Endpoint.VIEW, "userID=2&viewID=1&newValue=1");
		this.omnideskFixture.done(Endpoint.RESERVE, "userID=2&channelID=5");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "userID=2&campaign=spring&state=1");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=2&statusID=7");
		this.testWorkspace.deskie().delete("/api/users/2.json").then().statusCode(200);
		assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(1);
		for (Endpoint endpoint : List.of(Endpoint.SETTINGS, Endpoint.VIEWS, Endpoint.MAX_CHATS, Endpoint.RESERVE)) {
			ErrorResponses.assertRejected(this.omnideskFixture.call(endpoint, endpoint.fields().with("userID", 2)),
					404);
		}
		this.omnideskFixture.done(Endpoint.CREATE, OmnideskFixture.GRACE);
		assertThat(this.omnideskFixture.user(3).get("name").asString()).isEqualTo("grace.hopper");
		assertThat(this.omnideskFixture.settings(3).get("statistics")).isEmpty();
		assertThat(this.omnideskFixture.settings(3).get("status").get("id").asInt()).isEqualTo(1);
	}

	@Test
	void dataOfDeskieSurvivesWritesByOmnidesk() {
		edit("{\"company_name\": \"Acme\", \"company_position\": \"Engineer\", \"user_skype\": \"ada.l\","
				+ "\"custom_fields\": {\"cf_7\": true, \"cf_21\": 1.50}}")
			.then()
			.statusCode(200);
		this.testWorkspace.send("PUT", "/api/users/1/link.json", "{\"user_id\": 2}").then().statusCode(200);
		for (Endpoint endpoint : List.of(Endpoint.EDIT, Endpoint.USERNAME, Endpoint.FIRSTNAME, Endpoint.MAX_CHATS,
				Endpoint.LOCK, Endpoint.CHAT_SOUND)) {
			this.omnideskFixture.done(endpoint, endpoint.fields());
		}
		this.omnideskFixture.done(Endpoint.EDIT,
				"firstname=Ada&lastname=King&name=king&email=king@acme.test&telephone=+441"
						+ "&language=nl&dateFormat=iso&groups=1");
		Response response = this.testWorkspace.get("/api/users/1.json");
		response.then()
			.body("user.company_name", equalTo("Acme"))
			.body("user.company_position", equalTo("Engineer"))
			.body("user.linked_users", contains(2))
			.body("user.type", equalTo("email"));
		assertThat(response.asString()).contains("\"custom_fields\":{\"cf_7\":true,\"cf_21\":1.50}");
		this.testWorkspace.create(Map.of("user_skype", "ada.l"))
			.then()
			.statusCode(400)
			.body("error", equalTo("skype_already_exist"));
	}

	@Test
	void dataOfOmnideskSurvivesWritesByDeskie() {
		this.omnideskFixture.done(Endpoint.EDIT, "groups=5,4&dateFormat=nl_NL");
		this.omnideskFixture.done(Endpoint.MAX_CHATS, "maxChats=9");
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=2&newValue=1");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=7&browserRequestTime=100");
		this.omnideskFixture.statistics().done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		String before = this.omnideskFixture.reads(1).toString();
		edit("{\"company_name\": \"Acme\", \"user_note\": \"likes numbers\", \"custom_fields\": {\"cf_1\": \"x\"}}")
			.then()
			.statusCode(200);
		this.testWorkspace.send("PUT", "/api/users/1/link.json", "{\"user_id\": 2}").then().statusCode(200);
		this.testWorkspace.send("PUT", "/api/users/1/unlink.json", "{\"user_id\": 2}").then().statusCode(200);
		for (String verb : List.of("block", "disable", "restore")) {
			this.testWorkspace.deskie().put("/api/users/1/" + verb + ".json").then().statusCode(200);
		}
		assertThat(this.omnideskFixture.reads(1)).hasToString(before);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Zoe\u0308", "Zo\u00eb", "ÀÖØ-Þß öøÿ" })
	void aTextIsReturnedExactlyInBoth(String text) {
		this.omnideskFixture.done(Endpoint.EDIT, Fields.of("lastname=King").with("firstname", text));
		JsonNode user = this.omnideskFixture.user(1);
		assertThat(user.get("firstname").asString()).isEqualTo(text);
		this.testWorkspace.get("/api/users/1.json").then().body("user.user_full_name", equalTo(text + " King"));
	}

	@Test
	void valuesThatOmnideskRejectsAreReturned() {
		edit("{\"user_full_name\": \"岸 (R&D) 😀 \\\"x\\\"\"}").then().statusCode(200);
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo("岸");
		assertThat(this.omnideskFixture.user(1).get("lastname").asString()).isEqualTo("(R&D) 😀 \"x\"");
		this.omnideskFixture.done(Endpoint.EDIT, "language=nl");
		this.testWorkspace.get("/api/users/1.json").then().body("user.user_full_name", equalTo("岸 (R&D) 😀 \"x\""));
	}

	private Response edit(String user) {
		return this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": " + user + "}");
	}

}
