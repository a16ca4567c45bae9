package io.twindesk.deskie;

import java.util.List;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that one of the databases would alter or reject. */
@Tag("long")
@ServerTest
class DeskieHostileTextTests {

	private static final List<String> TEXT_KEYS = List.of("user_full_name", "company_name", "company_position",
			"user_note");

	private static final List<String> IDENTIFIER_KEYS = List.of("user_email", "user_phone", "user_whatsapp_phone",
			"user_facebook", "user_twitter", "user_telegram", "user_telegram_data", "user_vkontakte",
			"user_odnoklassniki", "user_instagram", "user_viber", "user_skype", "user_line", "user_slack",
			"user_mattermost", "user_avito", "user_custom_id");

	private final RawHttp http;

	DeskieHostileTextTests(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		testWorkspace.create("first@acme.test");
		this.http = RawHttp.of(testWorkspace);
	}

	static Stream<Arguments> unstorable() {
		return Stream.concat(Stream.concat(TEXT_KEYS.stream(), IDENTIFIER_KEYS.stream()), Stream.of("language_id"))
			.flatMap((key) -> Stream
				.of("1\\u0000@a.bc", "1\\ud800@a.bc", "1\\udc00@a.bc", "1@a.bc\\udbff", "1\\udc00\\ud800@a.bc")
				.map((text) -> Arguments.of(key, text)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("unstorable")
	void textsThatNoDatabaseStoresAreRejected(String key, String text) {
		String body = "{\"user\":{\"" + key + "\":\"" + text + "\"}}";
		for (DeskieRoutes.Route route : DeskieRoutes.withBody("1").limit(3).toList()) {
			RawResponse response = this.http.json(route.method(), route.path(), body);
			ErrorResponses.assertRejected(response, 400);
			assertThat(response.body()).startsWith("{\"error\":\"wrong_");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_full_name", "company_name", "user_note", "user_email", "user_telegram",
			"custom_fields][cf_1" })
	void aZeroByteInAFormIsRejected(String key) {
		String body = "user[" + key + "]=a%00b@acme.test";
		ErrorResponses.assertRejected(this.http.form("PUT", "/api/users/1.json", body), 400);
		ErrorResponses.assertRejected(this.http.form("POST", "/api/users.json", body), 400);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_email", "user_phone", "user_custom_id", "user_custom_channel", "language_id",
			"from_time", "to_updated_time", "custom_fields[cf_1]" })
	void aZeroByteInAFilterIsRejected(String parameter) {
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json?" + parameter + "=abc%00d"), 400);
	}

	@Test
	void aZeroByteInAKeyIsAnUnknownKey() {
		RawResponse response = this.http.json("PUT", "/api/users/1.json", "{\"user\":{\"user_full_name\\u0000\":1}}");
		assertThat(response.status()).isEqualTo(200);
	}

	static Stream<Arguments> tooLong() {
		return Stream.concat(TEXT_KEYS.stream(), IDENTIFIER_KEYS.stream())
			.flatMap((key) -> Stream.of("n".repeat(100_000), "1".repeat(100_000), "😀".repeat(20_000))
				.map((text) -> Arguments.of(key, text)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tooLong")
	void aHundredKilobytesAreTooLong(String key, String text) {
		String body = "{\"user\":{\"user_skype\":\"jane\",\"" + key + "\":\"" + text + "\"}}";
		body = key.equals("user_skype") ? "{\"user\":{\"user_skype\":\"" + text + "\"}}" : body;
		for (DeskieRoutes.Route route : DeskieRoutes.withBody("1").limit(3).toList()) {
			ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), body), 400, key + "_too_long");
		}
	}

	@Test
	void aHundredKilobytesInACustomFieldAreTooLong() {
		String body = "{\"user\":{\"custom_fields\":{\"cf_1\":\"" + "n".repeat(100_000) + "\"}}}";
		RawResponse response = this.http.json("PUT", "/api/users/1.json", body);
		ErrorResponses.assertRejected(response, 400);
		assertThat(response.body()).contains("too_long");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "😀 Ünïcödé 名前", "e\u0301 and \u00e9", "\u202Eright to left", "a\tb\nc\r\nd", "\u200B",
			"<script>alert(1)</script>&amp;", "'; drop table users; --", "\\u0000 \\ud800", "%00 %zz", "\uFEFFmark",
			"\uFFFE\uFFFF", "\u0001\u001f\u007f", "${jndi:ldap://x}", "#{1+1}", "\uD83D\uDC68\u200D\uD83D\uDC69" })
	void everyOtherTextComesBackAsItWasSent(String text) {
		String json = JsonMapper.shared().writeValueAsString(text);
		RawResponse response = this.http.json("PUT", "/api/users/1.json",
				"{\"user\":{\"user_full_name\":\"x" + json.substring(1, json.length() - 1) + "x\",\"company_name\":"
						+ json + ",\"custom_fields\":{\"cf_1\":" + json + "}}}");
		assertThat(response.status()).isEqualTo(200);
		JsonNode user = JsonMapper.shared().readTree(this.http.send("GET", "/api/users/1.json").body()).get("user");
		assertThat(user.get("user_full_name").asString()).isEqualTo("x" + text + "x");
		assertThat(user.get("company_name").asString()).isEqualTo(text);
		assertThat(user.get("custom_fields").get("cf_1").asString()).isEqualTo(text);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1e999999999", "-1E-999999999", "1E+2147483647", "0e999999999", "1.50", "-0", "-0.0",
			"12345678901234567890123456789", "0.1000000000000000055511151231257827" })
	void aNumberOfAnySizeIsReturnedAsItWasSent(String number) {
		String body = "{\"user\":{\"custom_fields\":{\"cf_1\":" + number + "}}}";
		assertThat(this.http.json("PUT", "/api/users/1.json", body).body()).contains("{\"cf_1\":" + number + "}");
		assertThat(this.http.send("GET", "/api/users.json").body()).contains("{\"cf_1\":" + number + "}");
		String filter = "/api/users.json?custom_fields[cf_1]=" + number.replace("+", "%2B");
		assertThat(UserList.of(this.http.send("GET", filter).body()).ids()).containsExactly(1L);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1e99999999999", "-1e-99999999999", "1e2147483648", "NaN", "Infinity", "1e999999999" })
	void aFilterForAnUnusedNumberMatchesNobody(String number) {
		this.http.json("PUT", "/api/users/1.json", "{\"user\":{\"custom_fields\":{\"cf_1\":1}}}");
		assertThat(this.http.send("GET", "/api/users.json?custom_fields[cf_1]=" + number).body())
			.isEqualTo("{\"total_count\":0}");
	}

}
