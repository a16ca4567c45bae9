package io.twindesk.deskie;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@OneDatabaseServerTest
class DeskieHostileJsonTests {

	private final RawHttp http;

	DeskieHostileJsonTests(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		testWorkspace.create("first@acme.test");
		this.http = RawHttp.of(testWorkspace);
	}

	static Stream<Arguments> unreadable() {
		List<String> bodies = List.of("{", "}", "{\"user\"", "{\"user\":", "{\"user\":{\"user_email\":\"a@b.cd\"}",
				"{\"user\":{\"user_email\":\"a@b", "{\"user\":{}} x", "{\"user\":{}}{\"user\":{}}", "{'user':{}}",
				"{user:{}}", "{\"user\":{},}", "{\"user\":{\"language_id\":01}}", "{\"user\":{\"language_id\":+1}}",
				"{\"user\":{\"language_id\":NaN}}", "{\"user\":{\"language_id\":.5}}", "{\"user\":{}/**/}",
				"{\"user\":{}} // ", "{\"user\":{\"a\":\"\t\"}}", "{\"user\":{\"a\":\"\\x\"}}",
				"{\"user\":{\"a\":\"\\u12\"}}", "nul", "True", "user[user_email]=a@b.cd", "<user/>", "\u0000",
				"{\"user\":{},\"user\":{}}", "{\"user\":{\"a\":1,\"a\":1}}", "{\"user\":{\"a\":1,\"\\u0061\":2}}",
				"{\"user_id\":1,\"user_id\":2}", "[", "[1", "[1]", "1", "\"user\"", "true",
				"[{\"user\":{\"user_email\":\"a@b.cd\"}}]", "\uFEFF\uFEFF{}");
		return DeskieRoutes.withBody("1").flatMap((route) -> bodies.stream().map((body) -> Arguments.of(route, body)));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("unreadable")
	void anythingButAJsonObjectIsRejected(DeskieRoutes.Route route, String body) {
		ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), body), 400, "wrong_json");
	}

	static Stream<DeskieRoutes.Route> routes() {
		return DeskieRoutes.withBody("1");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void bytesThatAreNoUtf8AreRejected(DeskieRoutes.Route route) {
		for (int[] bytes : new int[][] { { 0xff }, { 0x80 }, { 0xc0, 0xaf }, { 0xe0, 0x80, 0xaf }, { 0xed, 0xa0, 0x80 },
				{ 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80 }, { 0xf4, 0x90, 0x80, 0x80 }, { 0xc3 } }) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			body.writeBytes("{\"user\":{\"user_full_name\":\"".getBytes(StandardCharsets.UTF_8));
			for (int value : bytes) {
				body.write(value);
			}
			body.writeBytes("\"}}".getBytes(StandardCharsets.UTF_8));
			ErrorResponses.assertRejected(
					this.http.send(route.method(), route.path(), "application/json", body.toByteArray()), 400,
					"wrong_json");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32" })
	void jsonInAnotherEncodingIsRejected(String charset) {
		byte[] body = "{\"user\":{\"user_email\":\"jane@acme.test\"}}".getBytes(Charset.forName(charset));
		ErrorResponses.assertRejected(this.http.send("POST", "/api/users.json", "application/json", body), 400,
				"wrong_json");
	}

	@Test
	void aByteOrderMarkInFrontIsPassedOver() {
		RawResponse response = this.http.json("POST", "/api/users.json",
				"\uFEFF{\"user\":{\"user_email\":\"jane@acme.test\"}}");
		assertThat(response.status()).isEqualTo(201);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void fiveThousandLevelsAreTooDeep(DeskieRoutes.Route route) {
		for (String open : List.of("[", "{\"a\":")) {
			ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), open.repeat(5000)), 400,
					"wrong_json");
		}
		String closed = "{\"user\":{\"unknown\":" + "[".repeat(5000) + "]".repeat(5000) + "}}";
		ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), closed), 400, "wrong_json");
	}

	@Test
	void aKeyOfAHundredKilobytesIsRejected() {
		String body = "{\"user\":{\"user_email\":\"jane@acme.test\",\"" + "k".repeat(100_000) + "\":1}}";
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users.json", body), 400, "wrong_json");
	}

	@Test
	void aNumberOfAHundredKilobytesIsRejected() {
		String body = "{\"user\":{\"custom_fields\":{\"cf_1\":" + "9".repeat(100_000) + "}}}";
		ErrorResponses.assertRejected(this.http.json("PUT", "/api/users/1.json", body), 400);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "{}", "[]", "null", "", " \n", "{\"user\":null}", "{\"user\":[]}", "{\"user\":1}",
			"{\"user\":\"x\"}", "{\"user\":true}", "{\"user\":[1]}", "{\"user\":{}}", "{\"USER\":{}}",
			"{\"user\":{\"user_full_name\":\"Jane\"}}" })
	void aBodyWithoutAUserIsRejected(String body) {
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users.json", body), 400, "empty_user_data");
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users/identification.json", body), 400,
				"empty_user_data");
	}

	@Test
	void tenThousandKeysThatCollideAreNoBurden() {
		StringBuilder body = new StringBuilder("{\"user\":{\"user_full_name\":\"Jane\"");
		for (int i = 0; i < 10_000; i++) {
			StringBuilder key = new StringBuilder();
			for (int bit = 0; bit < 14; bit++) {
				key.append(((i >> bit) & 1) == 0 ? "Aa" : "BB");
			}
			body.append(",\"").append(key).append("\":1");
		}
		assertThat(this.http.json("PUT", "/api/users/1.json", body + "}}").status()).isEqualTo(200);
	}

}
