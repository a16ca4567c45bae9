package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestDatabase;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class ServerTests {

	private final int port;

	private final TestWorkspaces testWorkspaces;

	ServerTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
		this.testWorkspaces = testWorkspaces;
	}

	@Test
	void theMetricsDistinguishOperations() {
		this.testWorkspaces.open().get("/api/users.json").then().statusCode(200);
		request().get("/actuator/prometheus")
			.then()
			.statusCode(200)
			.body(matchesPattern("(?s).*http_server_requests_seconds_count\\{[^}]*operation=\"deskie.users.list\"[^}]*"
					+ "outcome=\"SUCCESS\".*"));
	}

	@Test
	void healthHasTheVersionTheStorageAndTheDialects() {
		request().get("/_twindesk/health")
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("status", equalTo("UP"))
			.body("version", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
			.body("storage", equalTo(TestDatabase.isPostgres() ? "postgresql" : "memory"))
			.body("dialects", contains("deskie", "omnidesk"));
	}

	@Test
	void theProcessRequestDoesNotCountAsUse() {
		request().get("/_twindesk/process")
			.then()
			.statusCode(200)
			.body("pid", equalTo((int) ProcessHandle.current().pid()))
			.body("version", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
			.body("jdk", equalTo(System.getProperty("java.version")))
			.body("startedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
			.body("idle", matchesPattern("PT.*S"))
			.body("stopWhenIdle", nullValue());
	}

	@Test
	void aStartedServerIsReady() {
		request().get("/_twindesk/ready").then().statusCode(200).body("status", equalTo("UP"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/_twindesk/health", "/_twindesk/ready", "/actuator/health",
			"/actuator/health/liveness", "/actuator/health/readiness" })
	void probesRequireNoAccess(String path) {
		request().header("Host", "somewhere.test")
			.header("Origin", "https://elsewhere.test")
			.get(path)
			.then()
			.statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/h2-console", "/actuator", "/actuator/env", "/actuator/beans", "/actuator/metrics",
			"/actuator/sbom", "/actuator/sbom/application", "/error", "/index.html", "/apis/users.json", "/_twindeskx",
			"/_twindesk/nothing" })
	void otherPathsAreNotFound(String path) {
		request().get(path).then().statusCode(404).contentType("application/problem+json");
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.port);
	}

}
