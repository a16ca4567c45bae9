package io.twindesk.omnidesk;

import java.util.List;
import java.util.Locale;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class OmnideskAuthenticationTests {

	private final TestWorkspaces testWorkspaces;

	private final OmnideskFixture omnideskFixture;

	private final TestWorkspace testWorkspace;

	OmnideskAuthenticationTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
		this.testWorkspace = this.omnideskFixture.desk();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void everyEndpointRequiresAKey(Endpoint endpoint) {
		String before = this.omnideskFixture.everything();
		ErrorResponses.assertRejected(anonymous(endpoint.method(), endpoint.path()), 401);
		for (String key : List.of("", "wrong")) {
			OmnideskFixture invalid = this.omnideskFixture.as(new TestWorkspace.Staff("", key));
			ErrorResponses.assertRejected(invalid.call(endpoint), 401);
			if (endpoint.success() == 204) {
				ErrorResponses.assertRejected(invalid.json(endpoint, "{"), 401);
			}
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "the key ''{0}''")
	@ValueSource(strings = { " ", "' or '1'='1", "demo-full-acces", "DEMO-FULL-ACCESS", "\u00ff", "null", "%" })
	void aWrongKeyIsRejected(String key) {
		ErrorResponses
			.assertRejected(RawHttp.withKey(this.testWorkspace.port(), key).send("GET", OmnideskFixture.USERS), 401);
	}

	@Test
	void aKeyInAnotherCaseOrWithASuffixIsWrong() {
		String key = this.testWorkspace.owner().key();
		for (String wrong : List.of(key.toUpperCase(Locale.ROOT), key + "0", key.substring(1), key + "," + key,
				"k".repeat(4000))) {
			ErrorResponses.assertRejected(
					RawHttp.withKey(this.testWorkspace.port(), wrong).send("GET", OmnideskFixture.USERS), 401);
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2", "/api/v2/", "/api/v2/nothing", "/api/v2/user/", "/api/v2/user/abc",
			"/api/v2/error" })
	void withoutAKeyAnUnknownRouteIsUnauthorized(String path) {
		ErrorResponses.assertRejected(anonymous("GET", path), 401);
		ErrorResponses.assertRejected(anonymous("FOO", path), 401);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "apikey", "APIKEY", "ApiKey" })
	void theHeadersNameIsTakenInAnyCase(String header) {
		assertThat(new RawHttp(this.testWorkspace.port(), header, this.testWorkspace.owner().key())
			.send("GET", OmnideskFixture.USERS)
			.status()).isEqualTo(200);
	}

	@Test
	void aKeyInTheUrlOrInTheBodyIsIgnored() {
		String key = this.testWorkspace.owner().key();
		ErrorResponses.assertRejected(anonymous("GET", OmnideskFixture.USERS + "?apiKey=" + key), 401);
		ErrorResponses.assertRejected(anonymous("PUT", OmnideskFixture.USERS + "/maxChats?apiKey=" + key), 401);
		ErrorResponses.assertRejected(new RawHttp(this.testWorkspace.port(), "X", "").form("PUT",
				OmnideskFixture.USERS + "/maxChats", "userID=1&maxChats=1&apiKey=" + key), 401);
	}

	@Test
	void theOtherDialectsCredentialsAreNoKeyHere() {
		ErrorResponses.assertRejected(RawHttp.of(this.testWorkspace).send("GET", OmnideskFixture.USERS), 401);
		ErrorResponses
			.assertRejected(new RawHttp(this.testWorkspace.port(), "Bearer " + this.testWorkspace.owner().key())
				.send("GET", OmnideskFixture.USERS), 401);
	}

	@Test
	void oneKeyOpensBothDialects() {
		this.testWorkspace.omnidesk().get(OmnideskFixture.USERS).then().statusCode(200).body("itemTotal", equalTo(2));
		this.testWorkspace.deskie().get("/api/users.json").then().statusCode(200).body("total_count", equalTo(2));
		this.testWorkspace.omnidesk(this.testWorkspace.viewer()).get(OmnideskFixture.USERS).then().statusCode(200);
		this.testWorkspace.deskie(this.testWorkspace.viewer()).get("/api/users.json").then().statusCode(200);
	}

	@Test
	void aKeyOpensItsOwnWorkspaceOnly() {
		TestWorkspace other = this.testWorkspaces.open();
		other.omnidesk().get(OmnideskFixture.USERS).then().statusCode(200).body("itemTotal", equalTo(0));
		RawResponse response = RawHttp.withKey(other.port(), other.owner().key())
			.form("PUT", OmnideskFixture.USERS + "/1", "firstname=A");
		ErrorResponses.assertRejected(response, 404);
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo("Ada");
	}

	@Test
	void theDemoWorkspaceHasViewsAndAnInactiveUser() {
		RawHttp demo = RawHttp.withKey(this.testWorkspace.port(), "demo-full-access");
		assertThat(demo.send("GET", OmnideskFixture.USERS + "/settings").body()).contains("\"userID\":1");
		assertThat(demo.send("GET", OmnideskFixture.USERS).body()).contains("\"active\":true", "\"active\":false");
		for (int view = 1; view <= 3; view++) {
			assertThat(demo.form("PUT", OmnideskFixture.USERS + "/updateUserView", "viewID=" + view + "&newValue=0")
				.status()).isEqualTo(204);
		}
		ErrorResponses
			.assertRejected(demo.form("PUT", OmnideskFixture.USERS + "/updateUserView", "viewID=4&newValue=0"), 404);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aKeyIsNeverReturnedOrLogged(CapturedOutput log) {
		String key = this.testWorkspace.owner().key();
		for (String wrong : List.of(key + "x", "a-secret-key")) {
			assertThat(RawHttp.withKey(this.testWorkspace.port(), wrong)
				.send("GET", OmnideskFixture.USERS + "?apiKey=" + wrong)).asString().doesNotContain(wrong);
		}
		OmnideskFixture owner = this.omnideskFixture.as(this.testWorkspace.owner());
		assertThat(owner.call(Endpoint.MAX_CHATS, Fields.of("maxChats=" + key)).body()).doesNotContain(key);
		assertThat(owner.http().send("GET", OmnideskFixture.USERS + "/nothing?apiKey=" + key)).asString()
			.doesNotContain(key);
		assertThat(log.getAll()).doesNotContain(key, "a-secret-key");
	}

	@Test
	void callsDoNotCountInTheOtherDialectsRateLimit() {
		this.testWorkspace.set("rateLimitPerMinute", 3);
		for (int i = 0; i < 10; i++) {
			RawResponse response = this.omnideskFixture.call(Endpoint.MAX_CHATS);
			assertThat(response.status()).isEqualTo(204);
			assertThat(response.headers()).doesNotContainKeys("rate_limit_per_minute", "api_calls_left");
			ErrorResponses.assertRejected(this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "/nothing"),
					404);
		}
		this.testWorkspace.get("/api/users.json").then().statusCode(200).header("api_calls_left", "2");
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		this.testWorkspace.get("/api/users.json").then().statusCode(429);
		assertThat(this.omnideskFixture.call(Endpoint.LIST).status()).isEqualTo(200);
	}

	private RawResponse anonymous(String method, String path) {
		return RawHttp.exchange(this.testWorkspace.port(),
				method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
				new byte[0]);
	}

}
