package io.twindesk.omnidesk;

import java.time.Instant;

import io.restassured.path.json.JsonPath;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestClock;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
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
 * A server with every option of the dialect set: the key in the URL, phone numbers of the
 * vendor's length, other languages, longer reservations. Without the demo, it also limits
 * wrong keys and the requests of a valid key.
 */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=false", "twindesk.control.token=control", "twindesk.omnidesk.key-in-url=true",
				"twindesk.omnidesk.key-in-authorization=true", "twindesk.omnidesk.phone-length=12",
				"twindesk.omnidesk.languages=en,de", "twindesk.omnidesk.reservation-time=90s",
				"twindesk.rate-limit.requests-per-key=40" })
@Import(TestWorkspaces.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext // one server at a time is enough for a small machine
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OmnideskOptionsTests {

	private final TestWorkspace testWorkspace;

	OmnideskOptionsTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void theKeyIsTakenFromTheUrlAndFromTheHeader() {
		String key = this.testWorkspace.owner().key();
		assertThat(request("?apiKey=" + key, "").status()).isEqualTo(200);
		assertThat(request("?itemLimit=1&apiKey=" + key, "").status()).isEqualTo(200);
		assertThat(request("", "apiKey: " + key + "\r\n").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "apikey ", "apiKey ", "APIKEY ", "ApiKey   ", "apikey\t" })
	void theKeyIsTakenFromTheAuthorizationHeaderOfTheOlderDocument(String scheme) {
		String key = this.testWorkspace.viewer().key();
		assertThat(request("", "Authorization: " + scheme + key + "\r\n").status()).isEqualTo(200);
		RawResponse journal = RawHttp.exchange(this.testWorkspace.port(), "GET /_twindesk/workspaces/"
				+ this.testWorkspace.workspace().name()
				+ "/requests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer control\r\n\r\n",
				new byte[0]);
		assertThat(journal.body()).contains("\"Authorization\":\"" + scheme.strip()).doesNotContain(key);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "apikey", "apikey ", "Basic ", "Bearer ", "apikey:", "key " })
	void anotherSchemeIsRejected(String scheme) {
		boolean bare = scheme.strip().equals("apikey");
		ErrorResponses.assertRejected(
				request("", "Authorization: " + scheme + (bare ? "" : this.testWorkspace.viewer().key()) + "\r\n"),
				401);
	}

	@Test
	void aMissingKeyIsRejected() {
		ErrorResponses.assertRejected(request("", ""), 401);
		ErrorResponses.assertRejected(request("?apiKey=", ""), 401);
		ErrorResponses.assertRejected(request("?apikey=" + this.testWorkspace.owner().key(), ""), 401);
	}

	@Test
	@Order(Integer.MAX_VALUE) // all tests come from one address
	void afterTenWrongKeysRequestsAreRejected() {
		assertThat(request("", "apiKey: " + this.testWorkspace.owner().key() + "\r\n").status()).isEqualTo(200);
		RawResponse response = request("", "apiKey: wrong\r\n");
		for (int i = 0; i < 12 && response.status() == 401; i++) {
			ErrorResponses.assertRejected(response, 401);
			response = request("", "apiKey: wrong\r\n");
		}
		ErrorResponses.assertRejected(response, 429);
		assertThat(response.headers().get("Retry-After")).matches("[1-9][0-9]?");
	}

	@Test
	void aKeyWithTooManyRequestsIsLimitedAndNoOther() {
		String header = "apiKey: " + this.testWorkspace.owner().key() + "\r\n";
		for (int call = 0; call < 39; call++) {
			assertThat(request("", header).status()).isEqualTo(200);
		}
		this.testWorkspace.deskie().get("/api/users.json").then().statusCode(200);
		RawResponse response = request("", header);
		ErrorResponses.assertRejected(response, 429);
		assertThat(response.headers().get("Retry-After")).matches("60|[1-5]?[0-9]");
		this.testWorkspace.deskie()
			.get("/api/users.json")
			.then()
			.statusCode(429)
			.header("retry_after", matchesPattern("60|[1-5]?[0-9]"))
			.header("api_calls_left", "0")
			.body("error", equalTo("too_many_requests"));
		String other = this.testWorkspace.agent().key();
		assertThat(request("", "apiKey: " + other + "\r\n").status()).isEqualTo(200);
	}

	@Test
	void phonesMustHaveTheConfiguredLength() {
		for (String phone : new String[] { "+3161234567", "+316123456789", "+1" }) {
			ErrorResponses.assertBroken(create(Endpoint.CREATE.fields().with("telephone_number", phone)),
					"telephone_number");
		}
		assertThat(create(Endpoint.CREATE.fields().with("telephone_number", "+31612345678")).status()).isEqualTo(204);
		RawHttp http = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
		ErrorResponses.assertBroken(http.form("PUT", OmnideskFixture.USERS + "/1", "telephone=%2B1"), "telephone");
		assertThat(http.form("PUT", OmnideskFixture.USERS + "/1", "telephone=").status()).isEqualTo(204);
	}

	@Test
	void languagesAreThoseThatAreConfigured() {
		ErrorResponses.assertBroken(create(Endpoint.CREATE.fields().with("language", "nl")), "language");
		assertThat(create(Endpoint.CREATE.fields().with("language", "de")).status()).isEqualTo(204);
		assertThat(request("?apiKey=" + this.testWorkspace.owner().key(), "").body()).contains("\"language\":\"de\"");
	}

	@Test
	void aReservationHoldsForTheConfiguredTime() {
		assertThat(create(Endpoint.CREATE.fields()).status()).isEqualTo(204);
		RawHttp http = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
		Instant before = TestClock.now();
		assertThat(http.form("POST", Endpoint.RESERVE.path(), "userID=1&channelID=5").status()).isEqualTo(204);
		String settings = http.send("GET", Endpoint.SETTINGS.path() + "?userID=1").body();
		String until = JsonPath.from(settings).getString("item.reservations[0].until");
		assertThat(Instant.parse(until)).isBetween(before.plusSeconds(89), TestClock.now().plusSeconds(91));
	}

	private RawResponse create(Fields fields) {
		return RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key())
			.form("POST", OmnideskFixture.USERS, fields.urlencoded());
	}

	private RawResponse request(String query, String headers) {
		return RawHttp.exchange(this.testWorkspace.port(),
				"GET /api/v2/user" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n",
				new byte[0]);
	}

}
