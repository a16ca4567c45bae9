package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;

@ServerTest
class DeskieUniquenessTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	DeskieUniquenessTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
	@CsvSource(delimiter = '|', textBlock = """
			user_email          | ada@acme.test   | user_email          | ada@acme.test       | email
			user_email          | ada@acme.test   | user_email          | ADA@Acme.Test       | email
			user_email          | İI@acme.test    | user_email          | i\u0307i@acme.test  | email
			user_email          | jos\u00e9@a.test | user_email         | jose\u0301@a.test   | email
			user_email          | JOS\u00c9@a.test | user_email         | jose\u0301@a.test   | email
			user_phone          | +380 (50) 123   | user_phone          | 38-050-123          | phone
			user_whatsapp_phone | +380 (50) 123   | user_whatsapp_phone | 38050123            | wa
			user_facebook       | 42              | user_facebook       | 42                  | facebook
			user_twitter        | 42              | user_twitter        | 42                  | twitter
			user_telegram       | 42              | user_telegram       | 42                  | telegram
			user_telegram_data  | ada             | user_telegram_data  | ada                 | telegram
			user_telegram_data  | ada             | user_telegram_data  | @ada                | telegram
			user_telegram_data  | @ada            | user_telegram_data  | ada                 | telegram
			user_telegram       | ada             | user_telegram_data  | @ada                | telegram
			user_twitter        | @ada            | user_twitter        | ada                 | twitter
			user_instagram      | ada             | user_instagram      | @ada                | instagram
			user_vkontakte      | 42              | user_vkontakte      | 42                  | vkontakte
			user_odnoklassniki  | 42              | user_odnoklassniki  | 42                  | odnoklassniki
			user_instagram      | ada             | user_instagram      | ada                 | instagram
			user_viber          | ada             | user_viber          | ada                 | viber
			user_skype          | ada             | user_skype          | ada                 | skype
			user_line           | ada             | user_line           | ada                 | line
			user_slack          | ada             | user_slack          | ada                 | slack
			user_mattermost     | ada             | user_mattermost     | ada                 | mattermost
			user_avito          | ada             | user_avito          | ada                 | avito
			user_custom_id      | 42              | user_custom_id      | 42                  | custom
			""")
	void theSameIdentifierIsTaken(String key, String value, String otherKey, String otherValue, String type) {
		this.testWorkspace.create(Map.of(key, value)).then().statusCode(201);
		this.testWorkspace.create(Map.of(otherKey, otherValue))
			.then()
			.statusCode(400)
			.body("error", equalTo(type + "_already_exist"));
	}

	@ParameterizedTest(name = "{0} {1} and {2} {3}")
	@CsvSource(delimiter = '|', textBlock = """
			user_phone     | +38050123   | user_whatsapp_phone | +38050123
			user_phone     | +38050123   | user_phone          | +380501230
			user_skype     | ada         | user_skype          | Ada
			user_skype     | ada         | user_viber          | ada
			user_facebook  | 42          | user_facebook       | 042
			user_twitter   | jos\u00e9   | user_twitter        | jose\u0301
			user_email     | a.da@a.test | user_email          | ada@a.test
			user_custom_id | 42          | user_slack          | 42
			user_slack     | ada         | user_slack          | @ada
			user_twitter   | @ada        | user_instagram      | ada
			user_twitter   | ada@home    | user_twitter        | adahome
			""")
	void anotherIdentifierIsFree(String key, String value, String otherKey, String otherValue) {
		this.testWorkspace.create(Map.of(key, value)).then().statusCode(201);
		this.testWorkspace.create(Map.of(otherKey, otherValue)).then().statusCode(201);
	}

	@ParameterizedTest(name = "42 in {0} and {1} in {2}: {3}")
	@CsvSource({ "one, 42, one, 400", "one, 42, two, 201", "one, 43, one, 201" })
	void customIdentifiersAreUniqueWithinTheirChannel(String channel, String id, String otherChannel, int status) {
		this.testWorkspace.create(Map.of("user_custom_id", "42", "user_custom_channel", channel))
			.then()
			.statusCode(201);
		this.testWorkspace.create(Map.of("user_custom_id", id, "user_custom_channel", otherChannel))
			.then()
			.statusCode(status);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "disable", "block" })
	void blockedAndDisabledUsersKeepTheirIdentifiers(String verb) {
		Map<String, String> ada = Map.of("user_email", "ada@acme.test", "user_phone", "+38050123", "user_skype", "ada");
		this.testWorkspace.create(ada).then().statusCode(201);
		this.testWorkspace.deskie().put("/api/users/1/" + verb + ".json").then().statusCode(200);
		ada.forEach((key, value) -> this.testWorkspace.create(Map.of(key, value)).then().statusCode(400));
	}

	@Test
	void deletedUsersReleaseTheirIdentifiers() {
		Map<String, String> ada = Map.of("user_email", "ada@acme.test", "user_phone", "+38050123", "user_skype", "ada");
		this.testWorkspace.create(ada).then().statusCode(201);
		this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200);
		ada.forEach((key, value) -> this.testWorkspace.create(Map.of(key, value)).then().statusCode(201));
	}

	@Test
	void anotherWorkspaceHasItsOwn() {
		Map<String, String> ada = Map.of("user_email", "ada@acme.test", "user_phone", "+38050123", "user_skype", "ada");
		this.testWorkspace.create(ada).then().statusCode(201);
		this.testWorkspaces.open().create(ada).then().statusCode(201).body("user.user_id", equalTo(1));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_phone", "user_whatsapp_phone" })
	void aPhoneHasADigit(String key) {
		this.testWorkspace.create(Map.of(key, "+() -")).then().statusCode(400).body("error", equalTo("wrong_phone"));
	}

}
