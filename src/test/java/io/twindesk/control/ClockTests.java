package io.twindesk.control;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestClock;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@ServerTest
class ClockTests {

	private final Control desk;

	private final Control other;

	ClockTests(TestWorkspaces testWorkspaces) {
		this.desk = Control.open(testWorkspaces.port());
		this.other = Control.open(testWorkspaces.port());
	}

	@Test
	void timesOfAWorkspaceUseItsClock() {
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}")
			.then()
			.statusCode(200)
			.body("now", equalTo("2030-01-05T10:00:00Z"))
			.body("frozen", equalTo(true));
		this.desk.create("jane", "jane@acme.test");
		this.desk.get("/state")
			.then()
			.body("users[0].createdAt", equalTo("2030-01-05T10:00:00Z"))
			.body("users[0].updatedAt", equalTo("2030-01-05T10:00:00Z"));
		this.desk.omnidesk().get("/api/v2/user").then().header("Date", "Sat, 05 Jan 2030 10:00:00 GMT");
		assertCurrent(Instant.from(
				DateTimeFormatter.RFC_1123_DATE_TIME.parse(this.other.omnidesk().get("/api/v2/user").header("Date"))));
		assertUsesTheServersTime(this.other);
	}

	@Test
	void advancingAFrozenClockKeepsItFrozen() {
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00+02:00\", \"frozen\": true}");
		this.desk.send("POST", "/clock/advance", "{\"by\": \"PT1H\"}")
			.then()
			.statusCode(200)
			.body("now", equalTo("2030-01-05T09:00:00Z"))
			.body("frozen", equalTo(true));
		this.desk.get("/clock").then().body("now", equalTo("2030-01-05T09:00:00Z"));
	}

	@Test
	void aClockThatIsNotFrozenContinuesFromItsNewTime() {
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\"}")
			.then()
			.body("now", startsWith("2030-01-05T10:"))
			.body("frozen", equalTo(false));
		this.desk.send("POST", "/clock/advance", "{\"by\": \"P365D\"}")
			.then()
			.body("now", startsWith("2031-01-05T10:"));
	}

	@Test
	void aDeletedClockHasTheServersTime() {
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}");
		this.desk.send("DELETE", "/clock").then().statusCode(204);
		assertUsesTheServersTime(this.desk);
	}

	@Test
	void advancingTheClockEndsTheMinuteOfTheRateLimit() {
		this.desk.send("PATCH", "/settings", "{\"rateLimitPerMinute\": 1}").then().statusCode(200);
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}");
		deskie().then().statusCode(200);
		deskie().then().statusCode(429);
		this.desk.send("POST", "/clock/advance", "{\"by\": \"PT1M\"}").then().statusCode(200);
		deskie().then().statusCode(200);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			PUT, /clock, {"now": "tomorrow"}, now
			PUT, /clock, {"now": 5}, now
			PUT, /clock, {"now": "1969-12-31T23:59:59Z"}, now
			PUT, /clock, {"frozen": 1}, frozen
			PUT, /clock, {"at": 1}, at
			POST, /clock/advance, {}, by
			POST, /clock/advance, {"by": "1h"}, by
			POST, /clock/advance, {"by": "-PT1H"}, by
			""")
	void aMistakeIsToldByItsField(String method, String path, String body, String field) {
		this.desk.send(method, path, body).then().statusCode(400).body("errors[0].field", equalTo(field));
	}

	@Test
	void aClockCannotBeSetAfterTheYear9999() {
		this.desk.send("POST", "/clock/advance", "{\"by\": \"P9999999D\"}")
			.then()
			.statusCode(400)
			.body("errors.field", contains("by"));
		this.desk.send("POST", "/clock/advance", "{\"by\": \"PT9223372036854775807S\"}")
			.then()
			.statusCode(400)
			.body("errors.field", contains("by"));
	}

	private static void assertUsesTheServersTime(Control desk) {
		assertCurrent(Instant.parse(desk.get("/clock").then().body("frozen", equalTo(false)).extract().path("now")));
	}

	private static void assertCurrent(Instant time) {
		assertThat(time).isCloseTo(TestClock.now(), within(10, ChronoUnit.MINUTES));
	}

	private Response deskie() {
		return RestAssured.given()
			.port(this.desk.port())
			.auth()
			.preemptive()
			.basic("owner@" + this.desk.workspace() + ".test", this.desk.key())
			.get("/api/users.json");
	}

}
