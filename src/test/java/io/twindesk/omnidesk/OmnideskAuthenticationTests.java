package io.twindesk.omnidesk;

import java.util.List;
import java.util.Locale;

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.RawHttp;
import io.twindesk.RawHttp.Answer;
import io.twindesk.ServerTest;
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

	private final Desks desks;

	private final Office office;

	private final Desk desk;

	OmnideskAuthenticationTests(Desks desks) {
		this.desks = desks;
		this.office = Office.open(desks);
		this.desk = this.office.desk();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void everyEndpointAsksForAKey(Endpoint endpoint) {
		String before = this.office.everything();
		Refusals.assertRefused(anonymous(endpoint.method(), endpoint.path()), 401);
		for (String key : List.of("", "wrong")) {
			Office stranger = this.office.as(new Desk.Staff("", key));
			Refusals.assertRefused(stranger.call(endpoint), 401);
			if (endpoint.success() == 204) {
				Refusals.assertRefused(stranger.json(endpoint, "{"), 401);
			}
		}
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "the key ''{0}''")
	@ValueSource(strings = { " ", "' or '1'='1", "demo-full-acces", "DEMO-FULL-ACCESS", "\u00ff", "null", "%" })
	void aWrongKeyOpensNothing(String key) {
		Refusals.assertRefused(RawHttp.withKey(this.desk.port(), key).send("GET", Office.USERS), 401);
	}

	@Test
	void aKeyInAnotherCaseOrWithMoreBehindItIsAWrongOne() {
		String key = this.desk.owner().key();
		for (String wrong : List.of(key.toUpperCase(Locale.ROOT), key + "0", key.substring(1), key + "," + key,
				"k".repeat(4000))) {
			Refusals.assertRefused(RawHttp.withKey(this.desk.port(), wrong).send("GET", Office.USERS), 401);
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2", "/api/v2/", "/api/v2/nothing", "/api/v2/user/", "/api/v2/user/abc",
			"/api/v2/error" })
	void withoutAKeyAnUnknownRouteIsNotTold(String path) {
		Refusals.assertRefused(anonymous("GET", path), 401);
		Refusals.assertRefused(anonymous("FOO", path), 401);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "apikey", "APIKEY", "ApiKey" })
	void theHeadersNameIsTakenInAnyCase(String header) {
		assertThat(new RawHttp(this.desk.port(), header, this.desk.owner().key()).send("GET", Office.USERS).status())
			.isEqualTo(200);
	}

	@Test
	void aKeyInTheUrlOrInTheBodyIsNone() {
		String key = this.desk.owner().key();
		Refusals.assertRefused(anonymous("GET", Office.USERS + "?apiKey=" + key), 401);
		Refusals.assertRefused(anonymous("PUT", Office.USERS + "/maxChats?apiKey=" + key), 401);
		Refusals.assertRefused(new RawHttp(this.desk.port(), "X", "").form("PUT", Office.USERS + "/maxChats",
				"userID=1&maxChats=1&apiKey=" + key), 401);
	}

	@Test
	void theOtherDialectsCredentialsAreNoKeyHere() {
		Refusals.assertRefused(RawHttp.of(this.desk).send("GET", Office.USERS), 401);
		Refusals.assertRefused(
				new RawHttp(this.desk.port(), "Bearer " + this.desk.owner().key()).send("GET", Office.USERS), 401);
	}

	@Test
	void oneKeyOpensBothDialects() {
		this.desk.omnidesk().get(Office.USERS).then().statusCode(200).body("itemTotal", equalTo(2));
		this.desk.deskie().get("/api/users.json").then().statusCode(200).body("total_count", equalTo(2));
		this.desk.omnidesk(this.desk.viewer()).get(Office.USERS).then().statusCode(200);
		this.desk.deskie(this.desk.viewer()).get("/api/users.json").then().statusCode(200);
	}

	@Test
	void aKeyOpensItsOwnWorkspaceOnly() {
		Desk other = this.desks.open();
		other.omnidesk().get(Office.USERS).then().statusCode(200).body("itemTotal", equalTo(0));
		Answer answer = RawHttp.withKey(other.port(), other.owner().key())
			.form("PUT", Office.USERS + "/1", "firstname=A");
		Refusals.assertRefused(answer, 404);
		assertThat(this.office.user(1).get("firstname").asString()).isEqualTo("Ada");
	}

	@Test
	void theDemoWorkspaceHasViewsAndSomebodyWhoIsNotActive() {
		RawHttp demo = RawHttp.withKey(this.desk.port(), "demo-full-access");
		assertThat(demo.send("GET", Office.USERS + "/settings").body()).contains("\"userID\":1");
		assertThat(demo.send("GET", Office.USERS).body()).contains("\"active\":true", "\"active\":false");
		for (int view = 1; view <= 3; view++) {
			assertThat(demo.form("PUT", Office.USERS + "/updateUserView", "viewID=" + view + "&newValue=0").status())
				.isEqualTo(204);
		}
		Refusals.assertRefused(demo.form("PUT", Office.USERS + "/updateUserView", "viewID=4&newValue=0"), 404);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aKeyIsNeverToldOrLogged(CapturedOutput log) {
		String key = this.desk.owner().key();
		for (String wrong : List.of(key + "x", "a-secret-key")) {
			assertThat(RawHttp.withKey(this.desk.port(), wrong).send("GET", Office.USERS + "?apiKey=" + wrong))
				.asString()
				.doesNotContain(wrong);
		}
		Office owner = this.office.as(this.desk.owner());
		assertThat(owner.call(Endpoint.MAX_CHATS, Fields.of("maxChats=" + key)).body()).doesNotContain(key);
		assertThat(owner.http().send("GET", Office.USERS + "/nothing?apiKey=" + key)).asString().doesNotContain(key);
		assertThat(log.getAll()).doesNotContain(key, "a-secret-key");
	}

	@Test
	void callsDoNotCountInTheOtherDialectsRateLimit() {
		this.desk.set("rateLimitPerMinute", 3);
		for (int i = 0; i < 10; i++) {
			Answer answer = this.office.call(Endpoint.MAX_CHATS);
			assertThat(answer.status()).isEqualTo(204);
			assertThat(answer.headers()).doesNotContainKeys("rate_limit_per_minute", "api_calls_left");
			Refusals.assertRefused(this.office.http().send("GET", Office.USERS + "/nothing"), 404);
		}
		this.desk.get("/api/users.json").then().statusCode(200).header("api_calls_left", "2");
		this.desk.get("/api/users.json").then().statusCode(200);
		this.desk.get("/api/users.json").then().statusCode(200);
		this.desk.get("/api/users.json").then().statusCode(429);
		assertThat(this.office.call(Endpoint.LIST).status()).isEqualTo(200);
	}

	private Answer anonymous(String method, String path) {
		return RawHttp.exchange(this.desk.port(),
				method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
				new byte[0]);
	}

}
