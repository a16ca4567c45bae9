package io.twindesk.deskie;

import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class DeskieRateLimitTests {

	private final Desk desk;

	private final Desk other;

	private final WorkspaceService workspaces;

	DeskieRateLimitTests(Desks desks, WorkspaceService workspaces) {
		this.desk = desks.open();
		this.other = desks.open();
		this.workspaces = workspaces;
	}

	@Test
	void withoutALimitEachAnswerReadsFifteenHundred() {
		this.desk.get("/api/users.json")
			.then()
			.statusCode(200)
			.header("rate_limit_per_minute", "1500")
			.header("api_calls_left", "1500")
			.header("retry_after", nullValue());
		assertThat(this.desk.create(Map.of("user_email", "jane@acme.test")).header("api_calls_left")).isEqualTo("1500");
	}

	@Test
	void theHeadersAreInLowerCaseWithUnderscores() {
		limit(1);
		assertThat(RawHttp.of(this.desk).send("GET", "/api/users.json").head())
			.contains("rate_limit_per_minute: 1", "api_calls_left: 0")
			.anyMatch((line) -> line.startsWith("retry_after: "));
	}

	@Test
	void readsCountOnceAndWritesTwice() {
		limit(10);
		assertLeft(this.desk.get("/api/users.json").then().statusCode(200), 9);
		assertLeft(this.desk.create(Map.of("user_email", "jane@acme.test")).then().statusCode(201), 7);
		assertLeft(this.desk.deskie().put("/api/users/1/block.json").then().statusCode(200), 5);
		assertLeft(this.desk.deskie().delete("/api/users/1.json").then().statusCode(200), 3);
	}

	@Test
	void whatFailsCountsAndTellsItTheSame() {
		limit(10);
		assertLeft(this.desk.get("/api/users/99.json").then().statusCode(404), 9);
		assertLeft(this.desk.send("POST", "/api/users.json", "{").then().statusCode(400), 7);
		assertLeft(this.desk.get("/api/nothing.json").then().statusCode(404), 6);
		assertLeft(this.desk.send("PUT", "/api/users.json", "{}").then().statusCode(405), 4);
		assertLeft(this.desk.deskie(this.desk.viewer()).delete("/api/users/1.json").then().statusCode(403), 2);
	}

	@Test
	void whoHasTheKeyAndNotItsEmailIsCountedAndRefusedByTheLimit() {
		limit(3);
		Desk.Staff stranger = new Desk.Staff("stranger@acme.test", this.desk.owner().key());
		assertLeft(this.desk.deskie(stranger).get("/api/users.json").then().statusCode(403), 2);
		assertLeft(this.desk.deskie(stranger).delete("/api/users/1.json").then().statusCode(403), 0);
		assertLeft(this.desk.deskie(stranger).get("/api/users.json").then().statusCode(429), 0);
	}

	@Test
	void aWriteWithOneCallLeftIsRefusedAndTakesNothing() {
		limit(3);
		this.desk.create("jane@acme.test");
		assertRefused(this.desk.create(Map.of("user_email", "john@acme.test")).then(), 3, 1);
		assertLeft(this.desk.get("/api/users.json").then().statusCode(200).body("total_count", equalTo(1)), 0);
	}

	@Test
	void theLastCallIsAnsweredAndTellsWhenToComeBack() {
		limit(1);
		assertRetryAfter(this.desk.get("/api/users.json").then().statusCode(200));
		assertRefused(this.desk.get("/api/users.json").then(), 1, 0);
	}

	@Test
	void allStaffOfAnAccountShareIt() {
		limit(2);
		assertLeft(this.desk.deskie(this.desk.viewer()).get("/api/users.json").then().statusCode(200), 1);
		assertLeft(this.desk.deskie(this.desk.agent()).get("/api/users.json").then().statusCode(200), 0);
		assertRefused(this.desk.get("/api/users.json").then(), 2, 0);
	}

	@Test
	void anotherAccountIsNotTouched() {
		limit(1);
		this.workspaces.changeSettings(this.other.workspace().name(), Map.of("rateLimitPerMinute", "5"));
		this.desk.get("/api/users.json");
		assertRefused(this.desk.get("/api/users.json").then(), 1, 0);
		this.other.get("/api/users.json")
			.then()
			.statusCode(200)
			.header("rate_limit_per_minute", "5")
			.header("api_calls_left", "4");
	}

	@Test
	void aWrongKeyTakesNothing() {
		limit(10);
		this.desk.deskie(new Desk.Staff(this.desk.owner().email(), "wrong")).get("/api/users.json");
		assertLeft(this.desk.get("/api/users.json").then(), 9);
	}

	@Test
	void switchedOffItReadsAsBefore() {
		limit(10);
		this.desk.get("/api/users.json");
		limit(0);
		this.desk.get("/api/users.json").then().header("api_calls_left", "1500");
	}

	private void limit(int perMinute) {
		this.workspaces.changeSettings(this.desk.workspace().name(),
				Map.of("rateLimitPerMinute", String.valueOf(perMinute)));
	}

	private static void assertLeft(ValidatableResponse answer, int left) {
		answer.header("api_calls_left", String.valueOf(left));
	}

	private static void assertRefused(ValidatableResponse answer, int limit, int left) {
		answer.statusCode(429)
			.header("Content-Type", "application/json")
			.header("rate_limit_per_minute", String.valueOf(limit))
			.header("api_calls_left", String.valueOf(left))
			.body(equalTo("{\"error\":\"too_many_requests\"}"));
		assertRetryAfter(answer);
	}

	private static void assertRetryAfter(ValidatableResponse answer) {
		assertThat(Integer.parseInt(answer.extract().header("retry_after"))).isBetween(1, 60);
	}

}
