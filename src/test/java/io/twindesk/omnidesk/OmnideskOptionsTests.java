package io.twindesk.omnidesk;

import java.time.Instant;

import io.restassured.path.json.JsonPath;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.RawHttp;
import io.twindesk.RawHttp.Answer;
import io.twindesk.TestClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

/**
 * A server with every option of the dialect set: the key in the URL, phones of the
 * vendor's length, other languages, longer reservations. And no demo, so it counts wrong
 * keys, and the calls of a right one.
 */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=false", "twindesk.control.token=control", "twindesk.omnidesk.key-in-url=true",
				"twindesk.omnidesk.key-in-authorization=true", "twindesk.omnidesk.phone-length=12",
				"twindesk.omnidesk.languages=en,de", "twindesk.omnidesk.reservation-time=90s",
				"twindesk.access.calls-per-key=40" })
@Import(Desks.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext // one server at a time is enough for a small machine
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OmnideskOptionsTests {

	private final Desk desk;

	OmnideskOptionsTests(Desks desks) {
		this.desk = desks.open();
	}

	@Test
	void theKeyIsTakenFromTheUrlAndFromTheHeader() {
		String key = this.desk.owner().key();
		assertThat(ask("?apiKey=" + key, "").status()).isEqualTo(200);
		assertThat(ask("?itemLimit=1&apiKey=" + key, "").status()).isEqualTo(200);
		assertThat(ask("", "apiKey: " + key + "\r\n").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "apikey ", "apiKey ", "APIKEY ", "ApiKey   ", "apikey\t" })
	void theKeyIsTakenFromTheAuthorizationHeaderOfTheOlderDocument(String scheme) {
		String key = this.desk.viewer().key();
		assertThat(ask("", "Authorization: " + scheme + key + "\r\n").status()).isEqualTo(200);
		Answer journal = RawHttp.exchange(this.desk.port(), "GET /_twindesk/workspaces/" + this.desk.workspace().name()
				+ "/requests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer control\r\n\r\n",
				new byte[0]);
		assertThat(journal.body()).contains("\"Authorization\":\"" + scheme.strip()).doesNotContain(key);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "apikey", "apikey ", "Basic ", "Bearer ", "apikey:", "key " })
	void anotherSchemeOpensNothing(String scheme) {
		boolean bare = scheme.strip().equals("apikey");
		Refusals.assertRefused(ask("", "Authorization: " + scheme + (bare ? "" : this.desk.viewer().key()) + "\r\n"),
				401);
	}

	@Test
	void withoutOneNothingIsOpen() {
		Refusals.assertRefused(ask("", ""), 401);
		Refusals.assertRefused(ask("?apiKey=", ""), 401);
		Refusals.assertRefused(ask("?apikey=" + this.desk.owner().key(), ""), 401);
	}

	@Test
	@Order(Integer.MAX_VALUE) // all tests come from one address
	void afterTenWrongKeysOneHasToWait() {
		assertThat(ask("", "apiKey: " + this.desk.owner().key() + "\r\n").status()).isEqualTo(200);
		Answer answer = ask("", "apiKey: wrong\r\n");
		for (int i = 0; i < 12 && answer.status() == 401; i++) {
			Refusals.assertRefused(answer, 401);
			answer = ask("", "apiKey: wrong\r\n");
		}
		Refusals.assertRefused(answer, 429);
		assertThat(answer.headers().get("Retry-After")).matches("[1-9][0-9]?");
	}

	@Test
	void whoHasMadeTooManyCallsHasToWaitAndNobodyElse() {
		String header = "apiKey: " + this.desk.owner().key() + "\r\n";
		for (int call = 0; call < 39; call++) {
			assertThat(ask("", header).status()).isEqualTo(200);
		}
		this.desk.deskie().get("/api/users.json").then().statusCode(200);
		Answer answer = ask("", header);
		Refusals.assertRefused(answer, 429);
		assertThat(answer.headers().get("Retry-After")).matches("60|[1-5]?[0-9]");
		this.desk.deskie()
			.get("/api/users.json")
			.then()
			.statusCode(429)
			.header("retry_after", matchesPattern("60|[1-5]?[0-9]"))
			.header("api_calls_left", "0")
			.body("error", equalTo("too_many_requests"));
		String other = this.desk.agent().key();
		assertThat(ask("", "apiKey: " + other + "\r\n").status()).isEqualTo(200);
	}

	@Test
	void phonesHaveTheLengthThatIsAsked() {
		for (String phone : new String[] { "+3161234567", "+316123456789", "+1" }) {
			Refusals.assertBroken(create(Endpoint.CREATE.fields().with("telephone_number", phone)), "telephone_number");
		}
		assertThat(create(Endpoint.CREATE.fields().with("telephone_number", "+31612345678")).status()).isEqualTo(204);
		RawHttp http = RawHttp.withKey(this.desk.port(), this.desk.owner().key());
		Refusals.assertBroken(http.form("PUT", Office.USERS + "/1", "telephone=%2B1"), "telephone");
		assertThat(http.form("PUT", Office.USERS + "/1", "telephone=").status()).isEqualTo(204);
	}

	@Test
	void languagesAreThoseThatAreConfigured() {
		Refusals.assertBroken(create(Endpoint.CREATE.fields().with("language", "nl")), "language");
		assertThat(create(Endpoint.CREATE.fields().with("language", "de")).status()).isEqualTo(204);
		assertThat(ask("?apiKey=" + this.desk.owner().key(), "").body()).contains("\"language\":\"de\"");
	}

	@Test
	void aReservationHoldsForTheConfiguredTime() {
		assertThat(create(Endpoint.CREATE.fields()).status()).isEqualTo(204);
		RawHttp http = RawHttp.withKey(this.desk.port(), this.desk.owner().key());
		Instant before = TestClock.now();
		assertThat(http.form("POST", Endpoint.RESERVE.path(), "userID=1&channelID=5").status()).isEqualTo(204);
		String settings = http.send("GET", Endpoint.SETTINGS.path() + "?userID=1").body();
		String until = JsonPath.from(settings).getString("item.reservations[0].until");
		assertThat(Instant.parse(until)).isBetween(before.plusSeconds(89), TestClock.now().plusSeconds(91));
	}

	private Answer create(Fields fields) {
		return RawHttp.withKey(this.desk.port(), this.desk.owner().key())
			.form("POST", Office.USERS, fields.urlencoded());
	}

	private Answer ask(String query, String headers) {
		return RawHttp.exchange(this.desk.port(),
				"GET /api/v2/user" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n",
				new byte[0]);
	}

}
