package io.twindesk.deskie;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/** Texts are returned exactly as they were sent. */
@ServerTest
class DeskieTextTests {

	private final TestWorkspace testWorkspace;

	DeskieTextTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void textsAreReturnedExactly(String text) {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("user_full_name", text);
		user.put("company_name", text);
		user.put("company_position", text);
		user.put("custom_fields", Map.of("cf_1", text));
		user.put("user_skype", text);
		assertReturned(this.testWorkspace.create(user), text);
		assertReturned(this.testWorkspace.get("/api/users/1.json"), text);
		assertReturned(edit(Map.of("user_note", "another")), text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void anEditedTextIsReturnedExactly(String text) {
		this.testWorkspace.create(Map.of("user_skype", "jane"));
		assertReturned(edit(Map.of("user_full_name", text, "company_name", text, "company_position", text,
				"custom_fields", Map.of("cf_1", text), "user_skype", text)), text);
	}

	static Stream<Arguments> texts() {
		return Stream.of(Arguments.of(named("HTML", "<b>Tom & Jerry</b> &amp; <script>alert(1)</script>")),
				Arguments.of(named("quotes", "O'Brien \"the\" `quoted` \\ back/slash")),
				Arguments.of(named("emoji", "Ada \uD83D\uDC69\u200D\uD83D\uDCBB \uD83C\uDDFA\uD83C\uDDE6")),
				Arguments.of(named("Cyrillic", "Олена Їжакевич")),
				Arguments.of(named("decomposed accents", "Jose\u0301 Zoe\u0308")),
				Arguments.of(named("composed accents", "Jos\u00e9 Zo\u00eb")),
				Arguments.of(named("right to left", "\u05D0\u05D3\u05D4 \u200F\u0639\u062F\u0627")),
				Arguments.of(named("inner blanks", "Jan  de   Vries")),
				Arguments.of(named("line breaks and tabs", "Jan\r\nde\tVries")),
				Arguments.of(named("SQL", "Robert'); DROP TABLE users;--  %_")),
				Arguments.of(named("an escape that is text", "\\u0041 %41 &#65;")));
	}

	@ParameterizedTest(name = "\"{0}\"")
	@MethodSource("blanks")
	void blanksAroundTheFullNameGoAndAllOthersStay(String blank) {
		String sent = blank + "Jan  de Vries" + blank;
		Response response = this.testWorkspace.create(Map.of("user_email", "jan@acme.test", "user_full_name", sent,
				"company_name", sent, "company_position", sent, "custom_fields", Map.of("cf_1", sent)));
		Map<String, Object> user = user(response);
		assertThat(user).containsEntry("user_full_name", "Jan  de Vries")
			.containsEntry("company_name", sent)
			.containsEntry("company_position", sent)
			.containsEntry("custom_fields", Map.of("cf_1", sent));
	}

	static Stream<String> blanks() {
		return Stream.of(" ", "   ", "\t", "\n");
	}

	private Response edit(Map<String, ?> user) {
		return this.testWorkspace.deskie()
			.contentType(ContentType.JSON)
			.body(Map.of("user", user))
			.put("/api/users/1.json");
	}

	private static void assertReturned(Response response, String text) {
		assertThat(user(response)).containsEntry("user_full_name", text)
			.containsEntry("company_name", text)
			.containsEntry("company_position", text)
			.containsEntry("custom_fields", Map.of("cf_1", text))
			.containsEntry("skype_id", text);
	}

	private static Map<String, Object> user(Response response) {
		assertThat(response.statusCode()).isBetween(200, 201);
		return response.jsonPath().getMap("user");
	}

}
