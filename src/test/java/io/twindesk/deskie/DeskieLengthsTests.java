package io.twindesk.deskie;

import java.util.HashMap;
import java.util.Map;

import io.restassured.http.ContentType;
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

/** The maximum length of each text in code points. */
@ServerTest
class DeskieLengthsTests {

	private static final String EMOJI = "\uD83D\uDC69";

	private final TestWorkspace testWorkspace;

	DeskieLengthsTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			user_full_name,      255
			company_name,        255
			company_position,    255
			user_note,           10000
			cf_1,                10000
			user_custom_channel, 255
			""")
	void textsHaveALimit(String key, int limit) {
		String fits = EMOJI.repeat(limit);
		Response created = this.testWorkspace.create(user(key, fits));
		created.then().statusCode(201);
		assertThat(Golden.text(created).contains(fits)).isEqualTo(!key.equals("user_note"));
		assertTooLong(key, key, fits + "a");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "user_whatsapp_phone, 1", "user_phone, 1", "user_facebook, 1", "user_twitter, 1", "user_telegram, 1",
			"user_telegram_data, a", "user_vkontakte, 1", "user_odnoklassniki, 1", "user_instagram, a", "user_viber, a",
			"user_skype, " + EMOJI, "user_line, a", "user_slack, a", "user_mattermost, a", "user_avito, a",
			"user_custom_id, " + EMOJI })
	void identifiersHave255Characters(String key, String character) {
		String fits = character.repeat(255);
		Response created = this.testWorkspace.create(Map.of(key, fits));
		created.then().statusCode(201);
		assertThat(Golden.text(created)).contains("\"" + fits + "\"");
		this.testWorkspace.create(Map.of(key, fits + character))
			.then()
			.statusCode(400)
			.body("error", equalTo(key + "_too_long"));
		put(Map.of(key, fits + character)).then().statusCode(400).body("error", equalTo(key + "_too_long"));
	}

	@ParameterizedTest
	@CsvSource({ "64, 185", "245, 4" })
	void anEmailHas255Characters(int local, int domain) {
		String fits = "a".repeat(local) + "@" + "b".repeat(domain) + ".test";
		assertThat(fits).hasSize(255);
		this.testWorkspace.create(Map.of("user_email", fits))
			.then()
			.statusCode(201)
			.body("user.user_email", equalTo(fits));
		assertTooLong("user_email", "user_email", fits + "s");
	}

	@Test
	void blanksAroundTheFullNameDoNotCount() {
		String name = "a".repeat(255);
		this.testWorkspace.create(user("user_full_name", "  " + name + "  "))
			.then()
			.statusCode(201)
			.body("user.user_full_name", equalTo(name));
	}

	private void assertTooLong(String key, String word, String value) {
		this.testWorkspace.create(user(key, value)).then().statusCode(400).body("error", equalTo(word + "_too_long"));
		put(user(key, value)).then().statusCode(400).body("error", equalTo(word + "_too_long"));
	}

	private Response put(Map<String, ?> user) {
		return this.testWorkspace.deskie()
			.contentType(ContentType.JSON)
			.body(Map.of("user", user))
			.put("/api/users/1.json");
	}

	private static Map<String, Object> user(String key, String value) {
		Map<String, Object> user = new HashMap<>();
		user.put("user_custom_id", "42");
		user.put(key.startsWith("cf_") ? "custom_fields" : key, key.startsWith("cf_") ? Map.of(key, value) : value);
		return user;
	}

}
