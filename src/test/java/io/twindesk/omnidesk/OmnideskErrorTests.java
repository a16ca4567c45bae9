package io.twindesk.omnidesk;

import java.util.Set;
import java.util.TreeSet;

import io.twindesk.Desks;
import io.twindesk.Golden;
import io.twindesk.RawHttp;
import io.twindesk.RawHttp;
import io.twindesk.RawHttp.Answer;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of failure, in Omnidesk's own words. */
@ServerTest
class OmnideskErrorTests {

	private final Office office;

	OmnideskErrorTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@Test
	void brokenParametersAreNamed() {
		Answer answer = this.office.call(Endpoint.MAX_CHATS, Fields.of("maxChats=-1&userID=x"));
		assertThat(answer.status()).isEqualTo(400);
		Golden.matches("omnidesk/errors.json", answer.body());
	}

	@Test
	void everythingElseIsASentence() {
		assertSentence(this.office.json(Endpoint.MAX_CHATS, "{"), 400);
		assertSentence(RawHttp.withKey(this.office.desk().port(), "wrong").send("GET", Office.USERS), 401);
		assertSentence(this.office.as(this.office.desk().viewer()).call(Endpoint.MAX_CHATS), 403);
		assertSentence(this.office.call(Endpoint.MAX_CHATS, Fields.of("maxChats=1&userID=9")), 404);
		assertSentence(this.office.http().send("GET", Office.USERS + "/nothing"), 404);
		assertSentence(this.office.http().send("GET", Office.USERS + "/maxChats"), 405);
		assertSentence(this.office.call(Endpoint.CREATE, Office.ADA), 409);
		assertSentence(this.office.form(Endpoint.EDIT, "a=" + "b".repeat(1_100_000)), 413);
		assertSentence(this.office.send(Endpoint.EDIT, "application/xml", "<a/>"), 415);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "/api/v2", "/api/v2/", "/api/v2/users", "/api/v2/user/", "/api/v2/user/abc", "/api/v2/user/1a",
					"/api/v2/user/-1", "/api/v2/user/1/", "/api/v2/user/1/maxChats", "/api/v2/user/maxChats/",
					"/api/v2/user/maxchats", "/api/v2/User", "/api/v2/user.json", "/api/v2/user/1.json",
					"/api/v2/user/settings/", "/api/v2/user/%D9%A1", "/api/v2/user/1,2", "/api/v2/error" })
	void anUnknownRouteIsNotFoundWhateverTheMethod(String path) {
		for (String method : Set.of("GET", "POST", "PUT", "DELETE")) {
			Refusals.assertRefused(this.office.http().form(method, path, "firstname=Changed"), 404);
		}
		assertThat(this.office.user(1).get("firstname").asString()).isEqualTo("Ada");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "3", "0", "9223372036854775807", "9223372036854775808", "99999999999999999999999" })
	void anIdThatNobodyHasIsNotFound(String id) {
		String before = this.office.everything();
		Refusals.assertRefused(this.office.http().form("PUT", Office.USERS + "/" + id, "firstname=Changed"), 404);
		Refusals.assertRefused(this.office.http().form("PUT", Office.USERS + "/" + id, ""), 404);
		assertThat(this.office.everything()).isEqualTo(before);
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
	void aWrongMethodIsToldWhichOnesThereAre(String path, String methods) {
		String before = this.office.everything();
		Set<String> there = new TreeSet<>(Set.of(methods.split(" ")));
		for (String method : Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO", "get")) {
			if (!there.contains(method)) {
				Answer answer = this.office.http().form(method, Office.USERS + path, "firstname=Changed");
				Refusals.assertRefused(answer, 405);
				Set<String> allowed = new TreeSet<>(there);
				if (there.contains("GET")) {
					allowed.add("HEAD");
				}
				assertThat(new TreeSet<>(Set.of(answer.headers().get("Allow").split(", ?")))).isEqualTo(allowed);
			}
		}
		assertThat(this.office.everything()).isEqualTo(before);
		Answer options = this.office.http().send("OPTIONS", Office.USERS + path);
		assertThat(options.status()).isEqualTo(200);
		assertThat(options.headers().get("Allow").split(", ?")).containsAll(there);
		assertThat(options.headers()).doesNotContainKey("Accept-Patch");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2/user/1;v=1", "/api/v2/user;jsessionid=1", "/api/v2/user%2f1", "/api/v2//user%2f1",
			"/api/v2/user/./1", "/api/v2/user/%2e%2e/user", "/api/v2/user/1%00", "/api/v2/user/1%0a",
			"/api/v2/user/%zz", "/api/v2/user/%ff", "/api/v2/user/1%", "/api/v2/user/<1>", "/api/v2/user/{id}",
			"/api/v2/user/[1]" })
	void aTargetThatCouldMeanAnotherIsRefused(String target) {
		Refusals.assertRefused(this.office.http().send("GET", target), 400);
	}

	@Test
	void repeatedSlashesAreOne() {
		assertThat(this.office.http().send("GET", "/api//v2///user").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/v2/user/\u00e4", "/api/v2/user/1\u0001", "/api/v2/user?x=\u0001",
			"/api/v2/user?query=Zo\u00eb" })
	void aTargetThatCannotBeReadToItsEndIsRefusedInThisDialect(String target) {
		Answer answer = this.office.http().send("GET", target);
		Refusals.assertRefused(answer, 400);
		assertThat(answer.headers()).doesNotContainKey("rate_limit_per_minute");
	}

	@Test
	void aHeadThatIsTooLargeIsToldAsSuch() {
		Refusals.assertRefused(this.office.http().send("GET", Office.USERS + "?x=" + "1".repeat(9000)), 414);
		Answer answer = this.office.http().send("GET", Office.USERS, "X-Long: " + "1".repeat(9000));
		Refusals.assertRefused(answer, 431);
		assertThat(answer.body()).contains("The request line and the headers have more than 8192 bytes");
		Refusals.assertRefused(this.office.http().send("GET", Office.USERS, "Host: another"), 400);
	}

	@Test
	void aRequestLineWithoutAPathIsRefusedInAFormThatBothDialectsKnow() {
		Answer answer = RawHttp.exchange(this.office.desk().port(), "GET \u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
				new byte[0]);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
		assertThat(answer.body()).startsWith("{\"status\":\"error\",\"message\":\"")
			.contains("\"error\":\"wrong_url\"");
	}

	private static void assertSentence(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
		Golden.matches("omnidesk/error.json", answer.body());
	}

}
