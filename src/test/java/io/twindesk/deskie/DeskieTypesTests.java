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

/** The user type of each identifier and the identifier in responses. */
@ServerTest
class DeskieTypesTests {

	private final TestWorkspace testWorkspace;

	DeskieTypesTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0} \"{1}\" makes a {2} with {3}: {4}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			user_email          | Ada@Acme.test       | email         | user_email          | "Ada@Acme.test"
			user_email          | jose\u0301@acme.test | email         | user_email          | "jose\u0301@acme.test"
			user_phone          | +380 (50) 123-45-67 | phone         | user_phone          | "+380 (50) 123-45-67"
			user_phone          | 380501234567        | phone         | user_phone          | "380501234567"
			user_whatsapp_phone | +380501234567       | wa            | wa_id               | "+380501234567"
			user_whatsapp_phone | 380501234567        | wa            | wa_id               | "380501234567"
			user_facebook       | 100001234567890     | facebook      | facebook_id         | 100001234567890
			user_twitter        | 2244994945          | twitter       | twitter_id          | 2244994945
			user_telegram       | 495582869           | telegram      | telegram_id         | 495582869
			user_telegram_data  | +380501234567       | telegram      | telegram_id         | "+380501234567"
			user_telegram_data  | 380501234567        | telegram      | telegram_id         | 380501234567
			user_telegram_data  | ada                 | telegram      | telegram_id         | "ada"
			user_vkontakte      | 1234567             | vkontakte     | vkontakte_id        | 1234567
			user_odnoklassniki  | 1234567             | odnoklassniki | odnoklassniki_id    | 1234567
			user_instagram      | 1234567             | instagram     | instagram_id        | "1234567"
			user_viber          | 1234567             | viber         | viber_id            | "1234567"
			user_skype          | 1234567             | skype         | skype_id            | "1234567"
			user_line           | 1234567             | line          | line_id             | "1234567"
			user_slack          | 1234567             | slack         | slack_id            | "1234567"
			user_mattermost     | 1234567             | mattermost    | mattermost_id       | "1234567"
			user_avito          | 1234567             | avito         | avito_id            | "1234567"
			user_custom_id      | 1234567             | custom        | user_custom_id      | "1234567"
			""")
	void eachKeyDeterminesTheType(String key, String value, String type, String responseKey, String returned) {
		Response created = this.testWorkspace.create(Map.of(key, value));
		created.then().statusCode(201);
		String reported = "\"type\":\"" + type + "\",\"" + responseKey + "\":" + returned + ",\"user_";
		assertThat(Golden.text(created)).contains(reported);
		assertThat(Golden.text(this.testWorkspace.get("/api/users/1.json"))).contains(reported);
		assertThat(Golden.text(this.testWorkspace.get("/api/users.json"))).contains(reported);
	}

	@Test
	void aCustomUserIsReturnedWithTheChannel() {
		Response created = this.testWorkspace.create(Map.of("user_custom_id", "42", "user_custom_channel", "cch101"));
		assertThat(Golden.text(created)).contains("""
				"type":"custom","user_custom_id":"42","user_custom_channel":"cch101","user_screen_name":"",""");
	}

	@ParameterizedTest(name = "{0} is returned as {1}")
	@CsvSource(quoteCharacter = '`', textBlock = """
			7,                   7
			123456789012345678,  123456789012345678
			999999999999999999,  999999999999999999
			1234567890123456789, "1234567890123456789"
			0123456789,          "0123456789"
			ada-1,               "ada-1"
			-5,                  "-5"
			+5,                  "+5"
			1.5,                 "1.5"
			1e3,                 "1e3"
			""")
	void numberedMessengersReturnDigitsAsANumber(String value, String returned) {
		for (String messenger : new String[] { "facebook", "twitter", "telegram", "vkontakte", "odnoklassniki" }) {
			Response created = this.testWorkspace.create(Map.of("user_" + messenger, value));
			assertThat(Golden.text(created)).contains("\"" + messenger + "_id\":" + returned + ",");
		}
	}

	@Test
	void anIdentifierMayBeSentAsANumber() {
		Response created = this.testWorkspace.send("POST", "/api/users.json", "{\"user\": {\"user_viber\": 1234567}}");
		assertThat(Golden.text(created)).contains("\"viber_id\":\"1234567\"");
	}

	@ParameterizedTest(name = "{0} {1}: \"{2}\"")
	@CsvSource(textBlock = """
			user_telegram_data, ada,           ada
			user_telegram_data, @ada,          ada
			user_telegram_data, @@ada,         ada
			user_telegram,      @ada,          ada
			user_twitter,       @ada_1,        ada_1
			user_twitter,       @2024,         2024
			user_instagram,     @ada.king,     ada.king
			user_instagram,     @,             ''
			user_telegram_data, +380501234567, ''
			user_telegram_data, 380501234567,  ''
			user_telegram,      495582869,     ''
			user_twitter,       ada-1,         ada-1
			user_twitter,       2244994945,    ''
			user_instagram,     ada-1,         ada-1
			user_facebook,      ada-1,         ''
			user_skype,         ada-1,         ''
			user_slack,         @ada,          ''
			user_email,         ada@acme.test, ''
			""")
	void theScreenNameIsTheAliasInTelegramTwitterAndInstagram(String key, String value, String alias) {
		assertThat(Golden.text(this.testWorkspace.create(Map.of(key, value))))
			.contains("\"user_screen_name\":\"" + alias + "\"");
	}

	@Test
	void aTelegramUserIsReturnedWithTheNumberAndTheAlias() {
		Response created = this.testWorkspace.create(Map.of("user_telegram", "495582869", "user_telegram_data", "ada"));
		assertThat(Golden.text(created)).contains("""
				"type":"telegram","telegram_id":495582869,"user_screen_name":"ada",""");
	}

}
