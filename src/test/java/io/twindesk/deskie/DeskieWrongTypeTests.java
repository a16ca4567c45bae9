package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key with each JSON type that it does not accept. */
@Tag("long")
@OneDatabaseServerTest
class DeskieWrongTypeTests {

	private static final List<String> STRUCTURES = List.of("true", "false", "{}", "{\"a\":1}", "[1]", "[\"x\"]", "[[]]",
			"[null]", "{\"a\":{\"b\":[{}]}}");

	private static final Map<String, String> IDENTIFIERS = Map.ofEntries(Map.entry("user_email", "wrong_email"),
			Map.entry("user_phone", "wrong_phone"), Map.entry("user_whatsapp_phone", "wrong_phone"),
			Map.entry("user_facebook", "wrong_facebook"), Map.entry("user_twitter", "wrong_twitter"),
			Map.entry("user_telegram", "wrong_telegram"), Map.entry("user_telegram_data", "wrong_telegram"),
			Map.entry("user_vkontakte", "wrong_vkontakte"), Map.entry("user_odnoklassniki", "wrong_odnoklassniki"),
			Map.entry("user_instagram", "wrong_instagram"), Map.entry("user_viber", "wrong_viber"),
			Map.entry("user_skype", "wrong_skype"), Map.entry("user_line", "wrong_line"),
			Map.entry("user_slack", "wrong_slack"), Map.entry("user_mattermost", "wrong_mattermost"),
			Map.entry("user_avito", "wrong_avito"), Map.entry("user_custom_id", "wrong_custom"));

	private static final List<String> TEXTS = List.of("user_full_name", "company_name", "company_position",
			"user_note");

	private final RawHttp http;

	DeskieWrongTypeTests(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		testWorkspace.create("first@acme.test");
		testWorkspace.create("second@acme.test");
		this.http = RawHttp.of(testWorkspace);
	}

	static Stream<Arguments> identifiers() {
		return IDENTIFIERS.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((key) -> Stream.concat(STRUCTURES.stream(), Stream.of("1.5", "1e3", "-0.0"))
				.map((value) -> Arguments.of(key.getKey(), value, key.getValue())));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("identifiers")
	void anIdentifierIsATextOrAWholeNumber(String key, String value, String code) {
		assertRejectedOnEachWrite("\"" + key + "\":" + value, code);
	}

	static Stream<Arguments> texts() {
		return TEXTS.stream()
			.flatMap((key) -> Stream.concat(STRUCTURES.stream(), Stream.of("1", "1.5"))
				.map((value) -> Arguments.of(key, value)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("texts")
	void aTextMustBeAString(String key, String value) {
		assertRejectedOnEachWrite("\"user_skype\":\"jane\",\"" + key + "\":" + value, "wrong_" + key);
	}

	static Stream<String> languages() {
		return Stream.concat(STRUCTURES.stream(), Stream.of("1.5", "1e0", "-1", "0", "99", "\"en\"", "\"\"", "\" 1\"",
				"\"１\"", "99999999999999999999", "1e999999999"));
	}

	@ParameterizedTest(name = "language_id: {0}")
	@MethodSource("languages")
	void aLanguageIsANumberThatThereIs(String value) {
		assertRejectedOnEachWrite("\"user_skype\":\"jane\",\"language_id\":" + value, "wrong_language_id");
	}

	static Stream<String> customFields() {
		return Stream.of("1", "true", "\"x\"", "[1]", "[[]]", "{\"cf_1\":{}}", "{\"cf_1\":[]}", "{\"cf_1\":[1]}",
				"{\"cf_1\":{\"a\":1}}", "{\"cf_1\":[{\"a\":[]}]}", "{\"cf_\":1}", "{\"1\":1}", "{\"\":1}",
				"{\"cf_x\":1}", "{\"CF_1\":1}", "{\"cf_1 \":1}", "{\"cf_１\":1}", "{\"cf_-1\":1}", "{\"__proto__\":1}",
				"{\"cf_1\":1e99999999999}", "{\"cf_1\":-1e-99999999999}", "{\"cf_1\":1e2147483648}",
				"{\"cf_1\":\"\\u0000\"}", "{\"cf_1\":\"\\ud800\"}");
	}

	@ParameterizedTest(name = "custom_fields: {0}")
	@MethodSource("customFields")
	void customFieldsAreTextsNumbersAndFlags(String value) {
		assertRejectedOnEachWrite("\"user_skype\":\"jane\",\"custom_fields\":" + value, "wrong_custom_fields");
	}

	static Stream<Arguments> linkBodies() {
		return Stream.concat(
				Stream.concat(STRUCTURES.stream(), Stream.of("1.5", "2e0", "\"\"", "\"2.0\"", "\"x\"", "\"２\""))
					.map((value) -> Arguments.of("user_id", value, "wrong_user_id")),
				Stream.of("user_email", "user_phone")
					.flatMap((key) -> Stream.concat(STRUCTURES.stream(), Stream.of("1.5", "\"none\"", "\"\\u0000\""))
						.map((value) -> Arguments.of(key, value, key.replace("user_", "wrong_")))));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("linkBodies")
	void aLinkNamesItsOtherEndInTheRightType(String key, String value, String code) {
		String body = "{\"" + key + "\":" + value + "}";
		ErrorResponses.assertRejected(this.http.json("PUT", "/api/users/1/link.json", body), 400, code);
		ErrorResponses.assertRejected(this.http.json("PUT", "/api/users/1/unlink.json", body), 400, code);
	}

	private void assertRejectedOnEachWrite(String keys, String code) {
		String body = "{\"user\":{" + keys + "}}";
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users.json", body), 400, code);
		ErrorResponses.assertRejected(this.http.json("PUT", "/api/users/1.json", body), 400, code);
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users/identification.json", body), 400, code);
	}

}
