package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class WorkspaceSettingsTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	WorkspaceSettingsTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aSettingAppliesFromTheNextRequest() {
		long id = this.testWorkspace.create("jane@acme.test");
		change("{\"timeZone\": \"Asia/Tokyo\", \"rateLimitPerMinute\": 30}").statusCode(200)
			.body("timeZone", equalTo("Asia/Tokyo"))
			.body("rateLimitPerMinute", equalTo(30))
			.body("'deskie.listDisabled'", equalTo(true));
		this.testWorkspace.get("/api/users/" + id + ".json")
			.then()
			.header("rate_limit_per_minute", "30")
			.header("api_calls_left", "29")
			.body("user.created_at", endsWith("+0900"));
	}

	@Test
	void allErrorsAreReportedAndNothingIsChanged() {
		change("{\"timeZone\": \"Asia/Tokyo\", \"rateLimitPerMinute\": -1, \"colour\": \"blue\", \"deskie.listDisabled\": 3}")
			.statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", contains("rateLimitPerMinute", "colour", "deskie.listDisabled"))
			.body("errors[1].message", containsString("timeZone"));
		change("{}").statusCode(200).body("timeZone", equalTo("Europe/Kyiv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "5", "", "null", "{\"timeZone\": null}", "{\"timeZone\": {}}", "{\"timeZone\":",
			"{\"timeZone\": \"UTC\", \"timeZone\": \"UTC\"}" })
	void aBodyMustBeAnObjectOfSettings(String body) {
		change(body).statusCode(400).contentType("application/problem+json").body("status", equalTo(400));
	}

	@Test
	void invalidValuesAreReportedWithAllOtherErrors() {
		change("{\"timeZone\": \"X\", \"rateLimitPerMinute\": null, \"zzz\": {}}").statusCode(400)
			.body("errors.field", containsInAnyOrder("timeZone", "rateLimitPerMinute", "zzz"));
	}

	@Test
	void anUnknownWorkspaceIsNotFound() {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body("{}")
			.patch("/_twindesk/workspaces/nobody/settings")
			.then()
			.statusCode(404)
			.body("detail", containsString("'nobody'"));
	}

	@Test
	void concurrentChangesOfASettingAreSerialised() throws Exception {
		for (int i = 0; i < 5; i++) {
			TestWorkspace fresh = this.testWorkspaces.open();
			Concurrently.run(4, (client) -> {
				fresh.set("rateLimitPerMinute", 1000 + client);
				return client;
			});
		}
	}

	@Test
	void aPageOfAnotherOriginIsRejected() {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.header("Origin", "https://evil.test")
			.body("{}")
			.patch("/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/settings")
			.then()
			.statusCode(403)
			.contentType("application/problem+json");
	}

	private ValidatableResponse change(String body) {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(body)
			.patch("/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/settings")
			.then();
	}

}
