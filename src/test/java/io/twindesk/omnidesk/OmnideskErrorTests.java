package io.twindesk.omnidesk;

import java.util.Set;
import java.util.TreeSet;

import io.twindesk.Golden;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of error in Omnidesk's format. */
@ServerTest
class OmnideskErrorTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskErrorTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void brokenParametersAreNamed() {
		RawResponse response = this.omnideskFixture.call(Endpoint.MAX_CHATS, Fields.of("maxChats=-1&userID=x"));
		assertThat(response.status()).isEqualTo(400);
		Golden.matches("omnidesk/errors.json", response.body());
	}

	@Test
	void everyOtherErrorHasAMessage() {
		assertMessage(this.omnideskFixture.json(Endpoint.MAX_CHATS, "{"), 400);
		assertMessage(RawHttp.withKey(this.omnideskFixture.desk().port(), "wrong").send("GET", OmnideskFixture.USERS),
				401);
		assertMessage(this.omnideskFixture.as(this.omnideskFixture.desk().viewer()).call(Endpoint.MAX_CHATS), 403);
		assertMessage(this.omnideskFixture.call(Endpoint.MAX_CHATS, Fields.of("maxChats=1&userID=9")), 404);
		assertMessage(this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "/nothing"), 404);
		assertMessage(this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "/maxChats"), 405);
		assertMessage(this.omnideskFixture.call(Endpoint.CREATE, OmnideskFixture.ADA), 409);
		assertMessage(this.omnideskFixture.form(Endpoint.EDIT, "a=" + "b".repeat(1_100_000)), 413);
		assertMessage(this.omnideskFixture.send(Endpoint.EDIT, "application/xml", "<a/>"), 415);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "/api/v2", "/api/v2/", "/api/v2/users", "/api/v2/user/", "/api/v2/user/abc", "/api/v2/user/1a",
					"/api/v2/user/-1", "/api/v2/user/1/", "/api/v2/user/1/maxChats", "/api/v2/user/maxChats/",
					"/api/v2/user/maxchats", "/api/v2/User", "/api/v2/user.json", "/api/v2/user/1.json",
					"/api/v2/user/settings/", "/api/v2/user/%D9%A1", "/api/v2/user/1,2", "/api/v2/error" })
	void anUnknownRouteIsNotFoundWithAnyMethod(String path) {
		for (String method : Set.of("GET", "POST", "PUT", "DELETE")) {
			ErrorResponses.assertRejected(this.omnideskFixture.http().form(method, path, "firstname=Changed"), 404);
		}
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo("Ada");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "3", "0", "9223372036854775807", "9223372036854775808", "99999999999999999999999" })
	void anUnknownIdIsNotFound(String id) {
		String before = this.omnideskFixture.everything();
		ErrorResponses.assertRejected(
				this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/" + id, "firstname=Changed"), 404);
		ErrorResponses.assertRejected(this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/" + id, ""),
				404);
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""                         | GET POST
			/settings                  | GET
			/getUserViews              | GET
			/1                         | PUT
			/99                        | PUT
			/updateUserView            | PUT
			/maxChats                  | PUT
			/chatSoundNewMessage       | PUT
			/notifyOnTicketAssignment  | PUT
			/userStatistic             | DELETE POST
			/watch                     | PUT
			/refreshTab                | POST
			/updateStatus              | POST
			/ticketIncognitoMode       | PUT
			/callsAutoAnswer           | PUT
			/userCampaignState         | POST
			/statusLock                | POST
			/statusLockDelete          | POST
			/usernameUpdate            | PUT
			/firstnameUpdate           | PUT
			/lastnameUpdate            | PUT
			/reserveUserForLiveChannel | POST
			""")
	void aWrongMethodGetsTheAllowedMethods(String path, String methods) {
		String before = this.omnideskFixture.everything();
		Set<String> there = new TreeSet<>(Set.of(methods.split(" ")));
		for (String method : Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO", "get")) {
			if (!there.contains(method)) {
				RawResponse response = this.omnideskFixture.http()
					.form(method, OmnideskFixture.USERS + path, "firstname=Changed");
				ErrorResponses.assertRejected(response, 405);
				Set<String> allowed = new TreeSet<>(there);
				if (there.contains("GET")) {
					allowed.add("HEAD");
				}
				assertThat(new TreeSet<>(Set.of(response.headers().get("Allow").split(", ?")))).isEqualTo(allowed);
			}
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		RawResponse options = this.omnideskFixture.http().send("OPTIONS", OmnideskFixture.USERS + path);
		assertThat(options.status()).isEqualTo(200);
		assertThat(options.headers().get("Allow").split(", ?")).containsAll(there);
		assertThat(options.headers()).doesNotContainKey("Accept-Patch");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2/user/1;v=1", "/api/v2/user;jsessionid=1", "/api/v2/user%2f1", "/api/v2//user%2f1",
			"/api/v2/user/./1", "/api/v2/user/%2e%2e/user", "/api/v2/user/1%00", "/api/v2/user/1%0a",
			"/api/v2/user/%zz", "/api/v2/user/%ff", "/api/v2/user/1%", "/api/v2/user/<1>", "/api/v2/user/{id}",
			"/api/v2/user/[1]" })
	void aTargetThatCouldMeanAnotherIsRejected(String target) {
		ErrorResponses.assertRejected(this.omnideskFixture.http().send("GET", target), 400);
	}

	@Test
	void repeatedSlashesAreOne() {
		assertThat(this.omnideskFixture.http().send("GET", "/api//v2///user").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2/user/\u00e4", "/api/v2/user/1\u0001", "/api/v2/user?x=\u0001",
			"/api/v2/user?query=Zo\u00eb" })
	void aTargetThatCannotBeReadToItsEndIsRejectedInThisDialect(String target) {
		RawResponse response = this.omnideskFixture.http().send("GET", target);
		ErrorResponses.assertRejected(response, 400);
		assertThat(response.headers()).doesNotContainKey("rate_limit_per_minute");
	}

	@Test
	void aHeadThatIsTooLargeIsReported() {
		ErrorResponses.assertRejected(
				this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "?x=" + "1".repeat(9000)), 414);
		RawResponse response = this.omnideskFixture.http()
			.send("GET", OmnideskFixture.USERS, "X-Long: " + "1".repeat(9000));
		ErrorResponses.assertRejected(response, 431);
		assertThat(response.body()).contains("The request line and the headers have more than 8192 bytes");
		ErrorResponses.assertRejected(this.omnideskFixture.http().send("GET", OmnideskFixture.USERS, "Host: another"),
				400);
	}

	@Test
	void aRequestLineWithoutAPathIsRejectedInAFormThatBothDialectsKnow() {
		RawResponse response = RawHttp.exchange(this.omnideskFixture.desk().port(),
				"GET \u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n", new byte[0]);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		assertThat(response.body()).startsWith("{\"status\":\"error\",\"message\":\"")
			.contains("\"error\":\"wrong_url\"");
	}

	private static void assertMessage(RawResponse response, int status) {
		assertThat(response.status()).as(response.body()).isEqualTo(status);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		Golden.matches("omnidesk/error.json", response.body());
	}

}
