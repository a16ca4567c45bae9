package io.twindesk.deskie;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that the connector or the firewall rejects before routing. */
@ServerTest
class DeskieConnectorErrorTests {

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieConnectorErrorTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.create("jane@acme.test");
		this.http = RawHttp.of(this.testWorkspace);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/users;v=1.json", "/api/users.json;jsessionid=1", "/api/users/1;.json",
			"/api/users/1%3b.json", "/api/users%2f1.json", "/api/users%2F1.json", "/api//users%2f1.json",
			"/api//users/../users.json", "/api/users/../users.json", "/api/./users.json",
			"/api/users/%2e%2e/users.json", "/api/users/%2e/1.json", "/api/users\\1.json", "/api/users%5c1.json",
			"/api/users/1%00.json", "/api/users/1%0a.json", "/api/users/1%0d.json", "/api/users/1%25.json",
			"/api/users/%zz.json", "/api/users/%ff.json", "/api/users/1%.json", "/api/users/<1>.json",
			"/api/users/\"1\".json", "/api/users/[1].json", "/api/users/{1}.json", "/api/users/1|2.json",
			"/api/users/\u00e4.json", "/api/users/1\u0001.json" })
	void aPathThatCouldMeanAnotherIsRejected(String path) {
		ErrorResponses.assertRejected(this.http.send("GET", path), 400);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api//users.json", "//api/users.json", "/api/users///1.json" })
	void repeatedSlashesAreOne(String path) {
		RawResponse response = this.http.send("GET", path);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("jane@acme.test");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/users.json?x=\u0001", "/api/users.json?x=\u007f", "/api/users.json?x=\u00e4",
			"/api/users.json?x=%", "/api/users.json?x=%zz", "/api/users.json?x=%f", "/api/users.json?x=%ff",
			"/api/users.json?%ff=1", "/api/users.json?x=%c0%af", "/api/users.json?x=%ed%a0%80" })
	void aQueryThatCannotBeReadIsRejected(String target) {
		ErrorResponses.assertRejected(this.http.send("GET", target), 400);
	}

	@Test
	void aQueryIsReadAsItWasSent() {
		String name = "\u0418\u0432\u0430\u043d \u20ac\ud83d\ude00";
		this.testWorkspace.create(Map.of("user_email", "ivan@acme.test", "custom_fields", Map.of("cf_20", name)));
		byte[] typed = ("custom_fields[cf_20]=" + name.replace(' ', '+')).getBytes(StandardCharsets.UTF_8);
		String target = "/api/users.json?" + new String(typed, StandardCharsets.ISO_8859_1);
		RawResponse response = this.http.send("GET", target);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("ivan@acme.test").doesNotContain("jane@acme.test");
	}

	@ParameterizedTest(name = "GET /api/users.json {0}")
	@ValueSource(strings = { "HTTP/1.1 HTTP/1.1", "HTTP/x", "and more" })
	void anInvalidRequestLineIsRejected(String protocol) {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				"GET /api/users.json " + protocol + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
		ErrorResponses.assertRejected(response, 400);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "HTTP/9.9", "HTTP/2.0", "HTTP" })
	void anotherProtocolIsNotSupported(String protocol) {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				"GET /api/users.json " + protocol + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
		ErrorResponses.assertRejected(response, 505);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Content-Length: 2\r\nContent-Length: 3", "Content-Length: -1", "Content-Length: two",
			"Content-Length: 99999999999999999999", "Host: another", "X: \u0001", "No colon", ": no name",
			"Transfer-Encoding: chunked\r\nContent-Length: two" })
	void headersThatContradictOneAnotherAreRejected(String header) {
		ErrorResponses.assertRejected(this.http.send("POST", "/api/users.json", header), 400,
				header.startsWith("Host") ? "wrong_host" : "wrong_header");
	}

	@Test
	void aRequestWithoutAHostIsRejected() {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				"GET /api/users.json HTTP/1.1\r\nConnection: close\r\n\r\n", new byte[0]);
		ErrorResponses.assertRejected(response, 400, "wrong_host");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "99999999999999999\r\n{}" })
	void aChunkWithoutALengthIsRejected(String chunk) {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				"POST /api/users.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
						+ this.http.authorization()
						+ "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk,
				new byte[0]);
		ErrorResponses.assertRejected(response, 400);
	}

	@Test
	void anUnsupportedTransferEncodingIsRejected() {
		RawResponse response = this.http.send("POST", "/api/users.json", "Transfer-Encoding: gzip, chunked");
		assertThat(response.status()).isIn(400, 501);
		ErrorResponses.assertRejected(response, response.status());
	}

	@Test
	void aTargetOrAHeaderThatIsTooLongIsRejected() {
		String headers = "request_header_fields_too_large";
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json?x=" + "1".repeat(9000)), 414,
				"uri_too_long");
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json", "X-Long: " + "1".repeat(9000)), 431,
				headers);
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json", many(98)), 431, headers);
		assertThat(this.http.send("GET", "/api/users.json", many(97)).status()).isEqualTo(200);
	}

	/** Returns headers in addition to those of every request in this class. */
	private static String[] many(int headers) {
		return Collections.nCopies(headers, "X: 1").toArray(String[]::new);
	}

	@ParameterizedTest
	@ValueSource(strings = { "twin_desk", "twin_desk:8080", "_a.desk.test" })
	void aHostMayHaveAnUnderscore(String host) {
		RawResponse response = RawHttp.exchange(
				this.testWorkspace.port(), "GET /api/users.json HTTP/1.1\r\nHost: " + host
						+ "\r\nConnection: close\r\nAuthorization: " + this.http.authorization() + "\r\n\r\n",
				new byte[0]);
		assertThat(response.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "twin_desk:x", "twin_desk/", "twin desk_", "[_::1]" })
	void aHostThatIsInvalidIsSoWithAnUnderscore(String host) {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				"GET /api/users.json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n", new byte[0]);
		ErrorResponses.assertRejected(response, 400, "wrong_host");
	}

	@Test
	void aHeaderMayHaveBytesOfUtf8() {
		assertThat(this.http.send("GET", "/api/users.json", "X-Name: \u00e2\u0082\u00ac").status()).isEqualTo(200);
	}

	@Test
	void optionsListsHeadAndNoEmptyHeader() {
		RawResponse response = this.http.send("OPTIONS", "/api/users.json");
		assertThat(response.headers().get("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "POST",
				"OPTIONS");
		assertThat(response.headers()).doesNotContainKey("Accept-Patch");
	}

	@Test
	void aTargetInAbsoluteFormIsTheSameAddress() {
		assertThat(this.http.send("GET", "http://localhost:" + this.testWorkspace.port() + "/api/users.json").status())
			.isEqualTo(200);
	}

}
