package io.twindesk.deskie;

import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Identifiers stay unique when users are edited. */
@ServerTest
class DeskieTakenOnEditTests {

	private final TestWorkspace testWorkspace;

	DeskieTakenOnEditTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "user_email, ada@acme.test, jane@acme.test, ADA@acme.test, email",
			"user_phone, +38050123, +38050124, 38 050 123, phone",
			"user_whatsapp_phone, +38050123, +38050124, 38 050 123, wa", "user_skype, ada, jane, ada, skype",
			"user_custom_id, ada, jane, ada, custom" })
	void anIdentifierOfAnotherUserIsRejectedAndNothingChanges(String key, String first, String second, String query,
			String type) {
		this.testWorkspace.create(Map.of(key, first)).then().statusCode(201);
		this.testWorkspace.create(Map.of(key, second, "company_name", "Acme")).then().statusCode(201);
		String before = Golden.text(this.testWorkspace.get("/api/users/2.json"));
		edit(2, "{\"" + key + "\": \"" + query + "\", \"company_name\": \"Other\"}").then()
			.statusCode(400)
			.body("error", equalTo(type + "_already_exist"));
		assertThat(Golden.text(this.testWorkspace.get("/api/users/2.json"))).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0} {2}")
	@CsvSource({ "user_email, ada@acme.test, Ada@acme.test, user_email",
			"user_phone, +38050123, 38 050 123, user_phone", "user_whatsapp_phone, +38050123, 38 050 123, wa_id",
			"user_skype, ada, ada, skype_id" })
	void anotherSpellingOfTheOwnIdentifierIsStored(String key, String before, String after, String responseKey) {
		this.testWorkspace.create(Map.of(key, before)).then().statusCode(201);
		edit(1, "{\"" + key + "\": \"" + after + "\"}").then()
			.statusCode(200)
			.body("user." + responseKey, equalTo(after));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "user_email, ada@acme.test, ada.king@acme.test", "user_phone, +38050123, +38050124",
			"user_skype, ada, ada.king", "user_telegram, 42, 43" })
	void aReleasedIdentifierIsFree(String key, String before, String after) {
		this.testWorkspace.create(Map.of(key, before)).then().statusCode(201);
		edit(1, "{\"" + key + "\": \"" + after + "\"}").then().statusCode(200);
		this.testWorkspace.create(Map.of(key, before)).then().statusCode(201);
		this.testWorkspace.create(Map.of(key, after)).then().statusCode(400);
	}

	@Test
	void oneHalfOfACustomIdentifierCanBeChanged() {
		this.testWorkspace.create(Map.of("user_custom_id", "42", "user_custom_channel", "one")).then().statusCode(201);
		edit(1, "{\"user_custom_channel\": \"two\"}").then()
			.body("user.user_custom_id", equalTo("42"))
			.body("user.user_custom_channel", equalTo("two"));
		edit(1, "{\"user_custom_id\": \"43\"}").then()
			.body("user.user_custom_id", equalTo("43"))
			.body("user.user_custom_channel", equalTo("two"));
		this.testWorkspace.create(Map.of("user_custom_id", "42", "user_custom_channel", "one")).then().statusCode(201);
	}

	@Test
	void bothKindsOfTelegramCanChangePlaces() {
		this.testWorkspace.create(Map.of("user_telegram", "42", "user_telegram_data", "43")).then().statusCode(201);
		edit(1, "{\"user_telegram\": \"43\", \"user_telegram_data\": \"42\"}").then()
			.statusCode(200)
			.body("user.telegram_id", equalTo(43));
	}

	@Test
	void bothKindsOfTelegramAreOneSpaceForOneUserToo() {
		this.testWorkspace.create(Map.of("user_telegram", "42", "user_telegram_data", "42"))
			.then()
			.statusCode(400)
			.body("error", equalTo("telegram_already_exist"));
		this.testWorkspace.create(Map.of("user_telegram", "42")).then().statusCode(201);
		edit(1, "{\"user_telegram_data\": \"42\"}").then()
			.statusCode(400)
			.body("error", equalTo("telegram_already_exist"));
	}

	private Response edit(long id, String user) {
		return this.testWorkspace.send("PUT", "/api/users/" + id + ".json", "{\"user\": " + user + "}");
	}

}
