package io.twindesk.control;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServerTest
class InboundMessageTests {

	private final TestWorkspace testWorkspace;

	InboundMessageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void anUnknownSenderGetsAProfileOfTheChannel() {
		int id = outcome("""
				{"channel": "telegram", "identifier": "495582869", "screenName": "@marta", "fullName": "Marta Kowal"}
				""", true, false, false);
		view(id).body("user.type", equalTo("telegram"))
			.body("user.telegram_id", equalTo(495582869))
			.body("user.user_screen_name", equalTo("marta"))
			.body("user.user_full_name", equalTo("Marta Kowal"));
		assertThat(outcome("{\"channel\": \"telegram\", \"identifier\": \"495582869\", \"text\": \"me again\"}", false,
				false, false))
			.isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "twitter, 12345, @nina, nina", "instagram, 17841400, nina.art, nina.art",
			"instagram, nina.art, nina.art, nina.art", "telegram, @nina, @nina, nina", "telegram, nina, @nina, nina",
			"instagram, @nina, nina, nina", "viber, vb-1, @nina, ''", "twitter, 12345, 67890, ''" })
	void theScreenNameOfANumericChannelIsStored(String channel, String identifier, String screenName, String stored) {
		int id = outcome("{\"channel\": \"%s\", \"identifier\": \"%s\", \"screenName\": \"%s\"}".formatted(channel,
				identifier, screenName), true, false, false);
		view(id).body("user.type", equalTo(channel)).body("user.user_screen_name", equalTo(stored));
	}

	@Test
	void theAliasTypeIsNoChannel() {
		this.testWorkspace
			.send("POST", "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/contacts",
					"{\"channel\": \"twitter_alias\", \"identifier\": \"@nina\"}")
			.then()
			.statusCode(400);
	}

	@Test
	void aCodeInTheTextIdentifiesTheSenderAndLinksTheProfiles() {
		long jane = this.testWorkspace.create("jane@acme.test");
		String code = code(Map.of("user_email", "jane@acme.test", "user_full_name", "Jane Ostin", "company_name",
				"ACME", "custom_fields", Map.of("cf_20", "Kyiv")));
		int id = outcome("{\"channel\": \"viber\", \"identifier\": \"vb-1\", \"text\": \"Hello! " + code + ".\"}", true,
				true, false);
		view(id).body("user.user_full_name", equalTo("Jane Ostin"))
			.body("user.company_name", equalTo("ACME"))
			.body("user.custom_fields.cf_20", equalTo("Kyiv"))
			.body("user.linked_users", contains((int) jane));
	}

	@Test
	void dataOfTheCodeIsStoredInTheProfile() {
		String code = code(Map.of("user_phone", "+380501234567", "user_full_name", "Joe"));
		int id = outcome("{\"channel\": \"line\", \"identifier\": \"l-1\", \"text\": \"" + code + "\"}", true, true,
				false);
		RestAssured.given()
			.spec(this.testWorkspace.deskie())
			.get("/api/users.json?user_phone=380501234567")
			.then()
			.body("'0'.user.user_id", equalTo(id));
	}

	@Test
	void anUnknownCodeIdentifiesNobody() {
		outcome("{\"channel\": \"line\", \"identifier\": \"l-1\", \"text\": \"o_AAAAAA_aa\"}", true, false, false);
	}

	@Test
	void anEmailOrAPhoneIdentifiesTheSender() {
		long jane = this.testWorkspace.create("jane@acme.test");
		assertThat(outcome("{\"channel\": \"email\", \"identifier\": \"JANE@acme.test\"}", false, true, false))
			.isEqualTo((int) jane);
		long phone = this.testWorkspace.create(Map.of("user_phone", "+380501234567"))
			.jsonPath()
			.getLong("user.user_id");
		int whatsapp = outcome("{\"channel\": \"wa\", \"identifier\": \"380501234567\"}", true, true, false);
		view(whatsapp).body("user.linked_users", contains((int) phone));
		assertThat(outcome("{\"channel\": \"whatsapp\", \"identifier\": \"+380501234567\"}", false, true, false))
			.isEqualTo(whatsapp);
	}

	@Test
	void anAliasMatchesWithAndWithoutItsAtSign() {
		int id = outcome("{\"channel\": \"telegram\", \"identifier\": \"@nina\"}", true, false, false);
		assertThat(outcome("{\"channel\": \"telegram\", \"identifier\": \"nina\"}", false, false, false)).isEqualTo(id);
		assertThat(outcome("{\"channel\": \"telegram\", \"identifier\": \"@nina\", \"screenName\": \"nina\"}", false,
				false, false))
			.isEqualTo(id);
		int other = outcome("{\"channel\": \"telegram\", \"identifier\": \"5\", \"screenName\": \"nina\"}", true, false,
				false);
		view(other).body("user.user_screen_name", equalTo(""));
		String code = code(Map.of("user_telegram_data", "nina"));
		int viber = outcome("{\"channel\": \"viber\", \"identifier\": \"v\", \"text\": \"" + code + "\"}", true, true,
				false);
		view(viber).body("user.linked_users", contains(id));
	}

	@Test
	void aMessageOfABlockedUserIsSpam() {
		long jane = this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.send("PUT", "/api/users/" + jane + "/block.json", "").then().statusCode(200);
		outcome("{\"channel\": \"email\", \"identifier\": \"jane@acme.test\"}", false, true, true);
	}

	@Test
	void aMessageUpdatesTheLastContactTime() {
		long jane = this.testWorkspace.create("jane@acme.test");
		put("/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}");
		outcome("{\"channel\": \"email\", \"identifier\": \"jane@acme.test\"}", false, true, false);
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get(Control.WORKSPACES + "/" + this.testWorkspace.workspace().name() + "/state")
			.then()
			.body("users.find { it.id == " + jane + " }.lastContactAt", equalTo("2030-01-05T10:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			{}, channel
			{"channel": "fax"; "identifier": "1"}, channel
			{"channel": "telegram_data"; "identifier": "1"}, channel
			{"channel": "email"; "identifier": "none"}, identifier
			{"channel": "email"}, identifier
			{"channel": "email"; "identifier": "a@b.test"; "colour": 1}, colour
			{"channel": "email"; "identifier": "a@b.test"; "customChannel": "x"}, customChannel
			""")
	void aMistakeIsToldByItsField(String body, String field) {
		send(body.replace(';', ',')).then().statusCode(400).body("errors.field", hasItem(field));
	}

	private int outcome(String body, boolean created, boolean recognised, boolean spam) {
		return send(body).then()
			.statusCode(200)
			.body("created", equalTo(created))
			.body("recognised", equalTo(recognised))
			.body("spam", equalTo(spam))
			.extract()
			.jsonPath()
			.getInt("user_id");
	}

	private String code(Map<String, Object> user) {
		return this.testWorkspace.deskie()
			.contentType(ContentType.JSON)
			.body(Map.of("user", user))
			.post("/api/users/identification.json")
			.jsonPath()
			.getString("code");
	}

	private ValidatableResponse view(long id) {
		return this.testWorkspace.get("/api/users/" + id + ".json").then().statusCode(200);
	}

	private Response send(String body) {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(body)
			.post(Control.WORKSPACES + "/" + this.testWorkspace.workspace().name() + "/contacts");
	}

	private void put(String path, String body) {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(body)
			.put(Control.WORKSPACES + "/" + this.testWorkspace.workspace().name() + path)
			.then()
			.statusCode(200);
	}

}
