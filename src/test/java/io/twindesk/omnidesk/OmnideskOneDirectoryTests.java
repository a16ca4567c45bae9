package io.twindesk.omnidesk;

import java.util.Map;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

/** Both APIs share one row per user. Ada (1) and Grace (2) were created by Omnidesk. */
@ServerTest
class OmnideskOneDirectoryTests {

	private final OmnideskFixture omnideskFixture;

	private final TestWorkspace testWorkspace;

	OmnideskOneDirectoryTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
		this.testWorkspace = this.omnideskFixture.desk();
	}

	@Test
	void idsGoUpByOneWhicheverApiCreates() {
		assertThat(this.testWorkspace.create("three@acme.test")).isEqualTo(3);
		assertThat(this.omnideskFixture.call(Endpoint.CREATE).headers().get("Location")).isEqualTo("/api/v2/user/4");
		this.testWorkspace.create(Map.of("user_email", "ADA@acme.test")).then().statusCode(400);
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.CREATE, OmnideskFixture.ADA), 409);
		assertThat(this.testWorkspace.create("five@acme.test")).isEqualTo(5);
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(5));
		assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(5);
	}

	@Test
	void aUserCreatedByOmnideskHasTheTypeEmailAndAllKeysOfDeskie() {
		deskie(1).body("user.user_id", equalTo(1))
			.body("user.user_full_name", equalTo("Ada Lovelace"))
			.body("user.type", equalTo("email"))
			.body("user.user_email", equalTo("ada@acme.test"))
			.body("user.language_id", equalTo(2))
			.body("user.active", equalTo(true))
			.body("user.deleted", equalTo(false))
			.body("user.confirmed", equalTo(false))
			.body("user.company_name", equalTo(""))
			.body("user.created_at", matchesPattern(".+ \\+0[23]00"))
			.body("user", not(hasKey("user_phone")));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			user_email       | jan@acme.test | jan@acme.test | ""           | jan
			user_phone       | +31 (6) 555-1 | ""            | +31 (6) 555-1 | 316555-1
			user_telegram    | 495582869     | ""            | ""           | 495582869
			user_skype       | live:jan      | ""            | ""           | livejan
			""")
	void aUserCreatedByDeskieIsListedWithItsData(String key, String value, String email, String phone, String name) {
		this.testWorkspace.create(Map.of(key, value, "user_full_name", "Jan de Vries")).then().statusCode(201);
		JsonNode user = this.omnideskFixture.user(3);
		assertThat(user)
			.hasToString("{\"id\":3,\"name\":\"" + name + "\",\"firstname\":\"Jan\",\"lastname\":\"de Vries\","
					+ "\"email\":\"" + email + "\",\"telephone_number\":\"" + phone
					+ "\",\"language\":\"en\",\"dateFormat\":\"en_GB\",\"groups\":[],\"active\":true,"
					+ "\"status\":{\"id\":1,\"locked\":false}}");
		assertThat(this.omnideskFixture.settings(3).get("maxChats").asInt()).isEqualTo(3);
		this.omnideskFixture.done(Endpoint.MAX_CHATS, "userID=3&maxChats=5");
		this.omnideskFixture.done(Endpoint.FIRSTNAME, "id=3&firstname=Piet");
		deskie(3).body("user.type", equalTo(key.replace("user_", "").replace("_data", "")))
			.body("user.user_full_name", equalTo("Piet de Vries"));
	}

	@Test
	void theEmailIsOneInBoth() {
		edit(1, "user_email", "king@acme.test").then().statusCode(200);
		assertThat(this.omnideskFixture.user(1).get("email").asString()).isEqualTo("king@acme.test");
		this.omnideskFixture.done(Endpoint.EDIT, "email=Lovelace@acme.test");
		deskie(1).body("user.user_email", equalTo("Lovelace@acme.test"));
		this.testWorkspace.create(Map.of("user_email", "LOVELACE@acme.test"))
			.then()
			.statusCode(400)
			.body("error", equalTo("email_already_exist"));
		this.testWorkspace.create("jan@acme.test");
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.EDIT, Fields.of("email=JAN@acme.test")), 409);
	}

	@Test
	void anEmailThatIsEmptiedIsEmptyInBoth() {
		this.omnideskFixture.done(Endpoint.EDIT, "email=");
		deskie(1).body("user.user_email", equalTo("")).body("user.type", equalTo("email"));
		assertThat(this.testWorkspace.create("ada@acme.test")).isEqualTo(3);
	}

	@Test
	void thePhoneIsOneInBothAndUniqueByItsDigits() {
		this.testWorkspace.get("/api/users.json?user_phone=612345678").then().body("'0'.user.user_id", equalTo(1));
		this.testWorkspace.create(Map.of("user_phone", "31 6 1234-5678"))
			.then()
			.statusCode(400)
			.body("error", equalTo("phone_already_exist"));
		this.testWorkspace.create(Map.of("user_phone", "+44 (0) 1")).then().statusCode(201);
		assertThat(this.omnideskFixture.user(3).get("telephone_number").asString()).isEqualTo("+44 (0) 1");
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.EDIT, Fields.of("telephone=+4401")), 409);
		this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/3", "telephone=%2B4402");
		deskie(3).body("user.user_phone", equalTo("+4402")).body("user.type", equalTo("phone"));
		edit(3, "user_phone", "+4403").then().statusCode(200);
		assertThat(this.omnideskFixture.user(3).get("telephone_number").asString()).isEqualTo("+4403");
	}

	@ParameterizedTest(name = "\"{0}\" is \"{1}\" and \"{2}\"")
	@CsvSource({ "Augusta Ada King, Augusta, Ada King", "Ada, Ada, ''", "'', '', ''" })
	void aFullNameIsCutAtTheFirstSpace(String full, String first, String last) {
		edit(1, "user_full_name", full).then().statusCode(200);
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo(first);
		assertThat(this.omnideskFixture.user(1).get("lastname").asString()).isEqualTo(last);
	}

	@ParameterizedTest(name = "\"{0}\" and \"{1}\" are \"{2}\"")
	@CsvSource({ "Ada King, Lovelace, Ada King Lovelace", "Ada King, '', Ada King", "'', de la Cruz, de la Cruz",
			"Ada, Lovelace, Ada Lovelace" })
	void aFullNameWrittenBackUnchangedChangesNeitherPart(String first, String last, String full) {
		this.omnideskFixture.done(Endpoint.EDIT, new Fields(Map.of("firstname", first, "lastname", last)));
		deskie(1).body("user.user_full_name", equalTo(full));
		edit(1, "user_full_name", full).then().statusCode(200);
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo(first);
		assertThat(this.omnideskFixture.user(1).get("lastname").asString()).isEqualTo(last);
	}

	@Test
	void aUsernameIsUniqueAcrossDialects() {
		this.testWorkspace.create("ada@other.test");
		assertThat(this.omnideskFixture.user(3).get("name").asString()).isEqualTo("ada-2");
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.USERNAME, Fields.of("id=1&username=ADA-2")),
				409);
		this.omnideskFixture.done(Endpoint.USERNAME, "id=3&username=jan");
		edit(3, "user_email", "somebody@else.test").then().statusCode(200);
		assertThat(this.omnideskFixture.user(3).get("name").asString()).isEqualTo("jan");
	}

	private ValidatableResponse deskie(long id) {
		return this.testWorkspace.get("/api/users/" + id + ".json").then().statusCode(200);
	}

	private Response edit(long id, String key, String value) {
		return this.testWorkspace.send("PUT", "/api/users/" + id + ".json", """
				{"user": {"%s": "%s"}}""".formatted(key, value));
	}

}
