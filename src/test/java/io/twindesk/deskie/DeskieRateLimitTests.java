package io.twindesk.deskie;

import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class DeskieRateLimitTests {

	private final TestWorkspace testWorkspace;

	private final TestWorkspace other;

	private final WorkspaceService workspaces;

	DeskieRateLimitTests(TestWorkspaces testWorkspaces, WorkspaceService workspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.other = testWorkspaces.open();
		this.workspaces = workspaces;
	}

	@Test
	void withoutALimitEachResponseShowsFifteenHundred() {
		this.testWorkspace.get("/api/users.json")
			.then()
			.statusCode(200)
			.header("rate_limit_per_minute", "1500")
			.header("api_calls_left", "1500")
			.header("retry_after", nullValue());
		assertThat(this.testWorkspace.create(Map.of("user_email", "jane@acme.test")).header("api_calls_left"))
			.isEqualTo("1500");
	}

	@Test
	void theHeadersAreInLowerCaseWithUnderscores() {
		limit(1);
		assertThat(RawHttp.of(this.testWorkspace).send("GET", "/api/users.json").head())
			.contains("rate_limit_per_minute: 1", "api_calls_left: 0")
			.anyMatch((line) -> line.startsWith("retry_after: "));
	}

	@Test
	void readsCountOnceAndWritesTwice() {
		limit(10);
		assertLeft(this.testWorkspace.get("/api/users.json").then().statusCode(200), 9);
		assertLeft(this.testWorkspace.create(Map.of("user_email", "jane@acme.test")).then().statusCode(201), 7);
		assertLeft(this.testWorkspace.deskie().put("/api/users/1/block.json").then().statusCode(200), 5);
		assertLeft(this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200), 3);
	}

	@Test
	void failedRequestsCountAndHaveTheHeaders() {
		limit(10);
		assertLeft(this.testWorkspace.get("/api/users/99.json").then().statusCode(404), 9);
		assertLeft(this.testWorkspace.send("POST", "/api/users.json", "{").then().statusCode(400), 7);
		assertLeft(this.testWorkspace.get("/api/nothing.json").then().statusCode(404), 6);
		assertLeft(this.testWorkspace.send("PUT", "/api/users.json", "{}").then().statusCode(405), 4);
		assertLeft(this.testWorkspace.deskie(this.testWorkspace.viewer())
			.delete("/api/users/1.json")
			.then()
			.statusCode(403), 2);
	}

	@Test
	void aValidKeyWithAnotherEmailIsCountedAndLimited() {
		limit(3);
		TestWorkspace.Staff otherStaff = new TestWorkspace.Staff("stranger@acme.test",
				this.testWorkspace.owner().key());
		assertLeft(this.testWorkspace.deskie(otherStaff).get("/api/users.json").then().statusCode(403), 2);
		assertLeft(this.testWorkspace.deskie(otherStaff).delete("/api/users/1.json").then().statusCode(403), 0);
		assertLeft(this.testWorkspace.deskie(otherStaff).get("/api/users.json").then().statusCode(429), 0);
	}

	@Test
	void aWriteWithOneRequestLeftIsRejectedAndNotCounted() {
		limit(3);
		this.testWorkspace.create("jane@acme.test");
		assertRejected(this.testWorkspace.create(Map.of("user_email", "john@acme.test")).then(), 3, 1);
		assertLeft(this.testWorkspace.get("/api/users.json").then().statusCode(200).body("total_count", equalTo(1)), 0);
	}

	@Test
	void theLastRequestSucceedsWithARetryAfter() {
		limit(1);
		assertRetryAfter(this.testWorkspace.get("/api/users.json").then().statusCode(200));
		assertRejected(this.testWorkspace.get("/api/users.json").then(), 1, 0);
	}

	@Test
	void allStaffOfAnAccountShareIt() {
		limit(2);
		assertLeft(this.testWorkspace.deskie(this.testWorkspace.viewer()).get("/api/users.json").then().statusCode(200),
				1);
		assertLeft(this.testWorkspace.deskie(this.testWorkspace.agent()).get("/api/users.json").then().statusCode(200),
				0);
		assertRejected(this.testWorkspace.get("/api/users.json").then(), 2, 0);
	}

	@Test
	void anotherAccountIsNotTouched() {
		limit(1);
		this.workspaces.changeSettings(this.other.workspace().name(), Map.of("rateLimitPerMinute", "5"));
		this.testWorkspace.get("/api/users.json");
		assertRejected(this.testWorkspace.get("/api/users.json").then(), 1, 0);
		this.other.get("/api/users.json")
			.then()
			.statusCode(200)
			.header("rate_limit_per_minute", "5")
			.header("api_calls_left", "4");
	}

	@Test
	void aWrongKeyIsNotCounted() {
		limit(10);
		this.testWorkspace.deskie(new TestWorkspace.Staff(this.testWorkspace.owner().email(), "wrong"))
			.get("/api/users.json");
		assertLeft(this.testWorkspace.get("/api/users.json").then(), 9);
	}

	@Test
	void switchedOffItReadsAsBefore() {
		limit(10);
		this.testWorkspace.get("/api/users.json");
		limit(0);
		this.testWorkspace.get("/api/users.json").then().header("api_calls_left", "1500");
	}

	private void limit(int perMinute) {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(),
				Map.of("rateLimitPerMinute", String.valueOf(perMinute)));
	}

	private static void assertLeft(ValidatableResponse response, int left) {
		response.header("api_calls_left", String.valueOf(left));
	}

	private static void assertRejected(ValidatableResponse response, int limit, int left) {
		response.statusCode(429)
			.header("Content-Type", "application/json")
			.header("rate_limit_per_minute", String.valueOf(limit))
			.header("api_calls_left", String.valueOf(left))
			.body(equalTo("{\"error\":\"too_many_requests\"}"));
		assertRetryAfter(response);
	}

	private static void assertRetryAfter(ValidatableResponse response) {
		assertThat(Integer.parseInt(response.extract().header("retry_after"))).isBetween(1, 60);
	}

}
