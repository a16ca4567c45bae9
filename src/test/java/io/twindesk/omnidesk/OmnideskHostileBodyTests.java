package io.twindesk.omnidesk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Unreadable bodies are rejected on every write and change nothing. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskHostileBodyTests {

	private static final String MULTIPART = "multipart/form-data; boundary=" + Fields.BOUNDARY;

	private static final List<int[]> NO_UTF8 = List.of(new int[] { 0xff }, new int[] { 0x80 }, new int[] { 0xc0, 0xaf },
			new int[] { 0xed, 0xa0, 0x80 }, new int[] { 0xf4, 0x90, 0x80, 0x80 }, new int[] { 0xc3 });

	private final OmnideskFixture omnideskFixture;

	OmnideskHostileBodyTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	static Stream<Endpoint> writes() {
		return Endpoint.writes();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void invalidJsonIsRejected(Endpoint endpoint) {
		String good = endpoint.fields().json();
		String inside = good.substring(1, good.length() - 1);
		assertUnreadable(endpoint, "application/json", "{", "}", "{" + inside, good + "x", good + good,
				"{'a':1," + inside + "}", "{a:1," + inside + "}", "{" + inside + ",}", "{\"a\":01," + inside + "}",
				"{\"a\":NaN," + inside + "}", "{\"a\":\"\t\"," + inside + "}", "{\"a\":\"\\x\"," + inside + "}",
				"{" + inside + "," + inside + "}", "{\"a\":1,\"\\u0061\":2," + inside + "}", "[" + good + "]", "[1]",
				"5", "true", "nul", "\"text\"", "\u0000", endpoint.fields().urlencoded(), "[".repeat(5000),
				"{\"a\":".repeat(5000), "{\"unknown\":" + "[".repeat(5000) + "]".repeat(5000) + "," + inside + "}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void invalidFormsAreRejected(Endpoint endpoint) {
		String good = endpoint.fields().urlencoded();
		assertUnreadable(endpoint, "application/x-www-form-urlencoded", good + "&a=%", good + "&a=%z", good + "&a=%zz",
				good + "&a=1%4", good + "&%zz=1", good + "&a=%ff", good + "&a=%c0%af", good + "&a=%ed%a0%80",
				"%=1&" + good, "\"" + good + "&a=%zz\"");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void invalidPartsAreRejected(Endpoint endpoint) {
		String good = endpoint.fields().multipart();
		String half = good.substring(0, good.length() - ("--" + Fields.BOUNDARY + "--\r\n").length());
		assertUnreadable(endpoint, MULTIPART, half, good.substring(0, good.length() / 2),
				half + "--" + Fields.BOUNDARY + "\r\n",
				half + "--" + Fields.BOUNDARY + "\r\nContent-Disposition: form-da",
				half + "--" + Fields.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf");
		assertUnreadable(endpoint, "multipart/form-data", good, endpoint.fields().urlencoded(), "{", "[]", "x");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void bodiesWithoutPartsAreRejected(Endpoint endpoint) {
		assertUnreadable(endpoint, MULTIPART, "no part", "--" + Fields.BOUNDARY,
				endpoint.fields().multipart().replace(Fields.BOUNDARY, "----other"), endpoint.fields().json(),
				endpoint.fields().urlencoded());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void invalidUtf8IsRejected(Endpoint endpoint) {
		String before = this.omnideskFixture.everything();
		String json = endpoint.fields().with("unknown", "?").json();
		String form = endpoint.fields().urlencoded() + "&unknown=?";
		String parts = endpoint.fields().with("unknown", "?").multipart();
		for (int[] bytes : NO_UTF8) {
			assertRejected(endpoint, "application/json", json, bytes);
			assertRejected(endpoint, "application/x-www-form-urlencoded", form, bytes);
			assertRejected(endpoint, MULTIPART, parts, bytes);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void unsupportedTypes(Endpoint endpoint) {
		String before = this.omnideskFixture.everything();
		for (String type : List.of("text/plain", "text/html", "application/xml", "application/octet-stream",
				"multipart/mixed; boundary=" + Fields.BOUNDARY, "multipart/form-data; boundary=", "image/png",
				"application/json; charset=utf-16", "application/x-www-form-urlencoded; charset=windows-1251",
				"application/json; charset=nonsense", "json", "application/", "*/*", "application json", ";")) {
			for (String body : List.of(endpoint.fields().json(), endpoint.fields().multipart())) {
				ErrorResponses.assertRejected(this.omnideskFixture.send(endpoint, type, body), 415);
			}
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "a[=1", "a]b=1", "a[b=1", "]=1", "[]=1", "a[[b]]=1", "__proto__[x]=1", "a[b][c][d]=1", "=",
			"&&&", "a", "=1", "maxchats=x", "MAXCHATS=x", "a[]=1&a[b]=2&a=3", "unknown=%00", "%00=1", "'=1" })
	void oddNamesAreUnknownParameters(String odd) {
		RawResponse response = this.omnideskFixture.form(Endpoint.MAX_CHATS, odd + "&maxChats=9");
		assertThat(response.status()).as(response.body()).isEqualTo(204);
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(9);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "{\"maxChats\":9,\"unknown\":{\"a\":[1,{\"b\":null}]}}", "{\"maxChats\":9,\"\":1}",
			"{\"maxChats\":9,\"a\\u0000\":\"\\u0000\"}", "\uFEFF{\"maxChats\":9}", " \r\n{\"maxChats\":9} " })
	void otherContentOfJsonIsIgnored(String body) {
		RawResponse response = this.omnideskFixture.json(Endpoint.MAX_CHATS, body);
		assertThat(response.status()).as(response.body()).isEqualTo(204);
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(9);
	}

	private void assertUnreadable(Endpoint endpoint, String type, String... bodies) {
		String before = this.omnideskFixture.everything();
		for (String body : bodies) {
			RawResponse response = this.omnideskFixture.send(endpoint, type, body);
			assertThat(response.status()).as("%s: %s", body, response.body()).isEqualTo(400);
			ErrorResponses.assertRejected(response, 400);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	/** Sends the body with these bytes in place of the question mark. */
	private void assertRejected(Endpoint endpoint, String type, String body, int[] bytes) {
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		for (byte one : body.getBytes(StandardCharsets.UTF_8)) {
			if (one != '?') {
				sent.write(one);
			}
			else {
				for (int wrong : bytes) {
					sent.write(wrong);
				}
			}
		}
		ErrorResponses.assertRejected(
				this.omnideskFixture.http().send(endpoint.method(), endpoint.path(), type, sent.toByteArray()), 400);
	}

}
