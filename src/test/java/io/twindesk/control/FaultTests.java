package io.twindesk.control;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twindesk.Concurrently;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

/** Fault rules, and the requests that they match. */
@ServerTest
class FaultTests {

	private final TestWorkspace testWorkspace;

	private final TestWorkspaces testWorkspaces;

	FaultTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspaces = testWorkspaces;
	}

	@Test
	void concurrentReplacementsLeaveOneList() throws Exception {
		String rules = """
				[{"operation": "deskie.users.create", "then": {"status": 503}}]""";
		List<Integer> statuses = Concurrently.run(8, (client) -> send(rules).extract().statusCode());
		assertThat(statuses).containsOnly(200);
	}

	@Test
	void aRuleIsAppliedTheGivenNumberOfTimesAndCountsIt() {
		put("[{\"id\": \"busy\", \"operation\": \"deskie.users.list\", \"after\": 1, \"times\": 2, \"then\": {\"error\": \"too_many_requests\"}}]");
		assertThat(statuses("/api/users.json", 5)).containsExactly(200, 429, 429, 200, 200);
		faults().body("[0].id", equalTo("busy"))
			.body("[0].after", equalTo(1))
			.body("[0].times", equalTo(2))
			.body("[0].then.error", equalTo("too_many_requests"))
			.body("[0].matched", equalTo(5))
			.body("[0].applied", equalTo(2));
	}

	@Test
	void onlyTheFirstMatchingRuleIsAppliedAndCounted() {
		put("[{\"operation\": \"*\", \"times\": 1, \"then\": {\"status\": 500}},"
				+ "{\"operation\": \"deskie.*\", \"times\": 1, \"then\": {\"status\": 502}},"
				+ "{\"operation\": \"omnidesk.*\", \"then\": {\"status\": 504}}]");
		assertThat(statuses("/api/users.json", 3)).containsExactly(500, 502, 200);
		faults().body("id", contains("fault-1", "fault-2", "fault-3"))
			.body("matched", contains(3, 2, 0))
			.body("applied", contains(1, 1, 0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"error": "too_many_requests"}
			{"status": 429}
			""")
	void anErrorHasDeskiesFormatAndTheIdOfItsRule(String then) {
		put("[{\"id\": \"r1\", \"operation\": \"deskie.*\", \"then\": " + then + "}]");
		this.testWorkspace.get("/api/users.json")
			.then()
			.statusCode(429)
			.header("X-Twindesk-Fault", "r1")
			.header("retry_after", "60")
			.header("api_calls_left", "0")
			.body("", equalTo(Map.of("error", "too_many_requests")));
	}

	@Test
	void anErrorHasOmnidesksFormatAndTheIdOfItsRule() {
		put("[{\"id\": \"r1\", \"operation\": \"omnidesk.*\", \"then\": {\"error\": \"too_many_requests\"}}]");
		this.testWorkspace.omnidesk()
			.get("/api/v2/user")
			.then()
			.statusCode(429)
			.header("X-Twindesk-Fault", "r1")
			.header("Retry-After", "60")
			.body("status", equalTo("error"))
			.body("message", equalTo("Too many requests, see Retry-After"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/users/1.json | DELETE,GET,HEAD,PUT", "/api/v2/user | GET,HEAD,POST" })
	void aSimulated405HasTheAllowedMethodsOfThePath(String path, String allowed) {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 405}}]");
		this.testWorkspace.omnidesk()
			.header("Authorization",
					RawHttp.basic(this.testWorkspace.owner().email() + ":" + this.testWorkspace.owner().key()))
			.get(path)
			.then()
			.statusCode(405)
			.header("Allow", allowed);
	}

	@ParameterizedTest
	@CsvSource({ "user_not_found, 404", "email_already_exist, 400", "access_denied, 403", "service_unavailable, 503",
			"wrong_credentials, 401" })
	void aDeskieCodeHasItsStatus(String code, int status) {
		put("[{\"operation\": \"deskie.*\", \"then\": {\"error\": \"" + code + "\"}}]");
		this.testWorkspace.get("/api/users.json").then().statusCode(status).body("error", equalTo(code));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			{"error": "too_many_requests"}, 429
			{"status": 418}, 418
			{"truncate": 0}, 201
			""")
	void aFaultBeforeTheWriteChangesNoData(String then, int status) {
		put("[{\"operation\": \"deskie.users.create\", \"times\": 1, \"then\": " + then + "}]");
		if (status != 201) {
			this.testWorkspace.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}")
				.then()
				.statusCode(status);
		}
		else {
			assertThat(catchThrowable(() -> this.testWorkspace
				.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}")
				.asString())).isNotNull();
		}
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(0));
		assertThat(this.testWorkspace.create("jane@acme.test")).isEqualTo(1);
	}

	@Test
	void anErrorAfterTheWriteKeepsTheWrite() {
		put("[{\"operation\": \"*\", \"times\": 1, \"then\": {\"status\": 503}, \"afterWrite\": true}]");
		this.testWorkspace.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}")
			.then()
			.statusCode(503)
			.header("retry_after", "5")
			.body("", equalTo(Map.of("error", "service_unavailable")));
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

	@Test
	void aFaultAfterAnOmnideskCreateHasNoLocation() {
		put("[{\"operation\": \"*\", \"times\": 1, \"then\": {\"status\": 503}, \"afterWrite\": true}]");
		this.testWorkspace.omnidesk()
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body("firstname=Jane&lastname=Ostin&name=jane&email=jane@acme.test&telephone_number=%2B380501234567")
			.post("/api/v2/user")
			.then()
			.statusCode(503)
			.header("Location", nullValue());
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"userId": 2} | GET | /api/users/2.json | | 503
			{"userId": 2} | GET | /api/users/1.json | | 200
			{"userId": 2} | PUT | /api/users/1/link.json | {"user": {"user_id": 2}} | 503
			{"email": "JOE@acme.test"} | GET | /api/users/2.json | | 503
			{"email": "joe@acme.test"} | GET | /api/users/1.json | | 200
			{"email": "joe@acme.test"} | GET | /api/users.json?user_email=Joe@acme.test | | 503
			{"email": "new@acme.test"} | POST | /api/users.json | {"user": {"user_email": "New@acme.test"}} | 503
			{"email": "new@acme.test"} | POST | /api/users.json | {"user": {"user_email": "newer@acme.test"}} | 201
			{"email": "joe@acme.test", "userId": 1} | GET | /api/users/2.json | | 200
			""")
	void aRuleMatchesTheUserInItsCondition(String where, String method, String path, String body, int status) {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.create("joe@acme.test");
		put("[{\"operation\": \"deskie.*\", \"where\": " + where + ", \"then\": {\"status\": 503}}]");
		(body != null ? this.testWorkspace.send(method, path, body) : this.testWorkspace.get(path)).then()
			.statusCode(status);
	}

	@ParameterizedTest
	@CsvSource({ "userID=1&maxChats=3, 503", "userID=2&maxChats=3, 204" })
	void aRuleMatchesTheUserInAnOmnideskForm(String form, int status) {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.create("joe@acme.test");
		put("[{\"operation\": \"omnidesk.users.maxChats\", \"where\": {\"email\": \"jane@acme.test\"}, \"then\": {\"status\": 503}}]");
		this.testWorkspace.omnidesk()
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body(form)
			.put("/api/v2/user/maxChats")
			.then()
			.statusCode(status);
	}

	@Test
	void aForbiddenRequestMatchesNoRule() {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 503}}]");
		this.testWorkspace.deskie(this.testWorkspace.viewer())
			.body("{}")
			.post("/api/users.json")
			.then()
			.statusCode(403);
		this.testWorkspace.get("/api/nothing.json").then().statusCode(404);
		faults().body("[0].matched", equalTo(0));
	}

	@Test
	void rulesApplyToOneWorkspaceOnly() {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 503}}]");
		this.testWorkspaces.open().get("/api/users.json").then().statusCode(200);
	}

	@Test
	void rulesCanBeDeleted() {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 503}}]");
		RestAssured.given().port(this.testWorkspace.port()).delete(path()).then().statusCode(204);
		faults().body("", empty());
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
	}

	@Test
	void aResetDeletesRulesAndRequests() {
		String workspace = "/_twindesk/workspaces/auto-" + this.testWorkspace.workspace().id();
		RawHttp http = new RawHttp(this.testWorkspace.port(),
				RawHttp.basic("ann@acme.test:auto-auto-" + this.testWorkspace.workspace().id()));
		assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(200);
		RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body("[{\"operation\": \"*\", \"then\": {\"status\": 503}}]")
			.put(workspace + "/faults")
			.then()
			.statusCode(200);
		assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(503);
		RestAssured.given().port(this.testWorkspace.port()).post(workspace + "/reset").then().statusCode(lessThan(300));
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get(workspace + "/requests")
			.then()
			.body("total", equalTo(0));
		assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	@Test
	void aNewListStartsItsCountsAtZero() {
		String rules = "[{\"operation\": \"*\", \"times\": 1, \"then\": {\"status\": 503}}]";
		put(rules);
		assertThat(statuses("/api/users.json", 2)).containsExactly(503, 200);
		put(rules);
		assertThat(statuses("/api/users.json", 2)).containsExactly(503, 200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{} | [0].operation
			{"operation": "deskie.users.crate", "then": {"drop": true}} | [0].operation
			{"operation": "*"} | [0].then
			{"operation": "*", "then": {}} | [0].then
			{"operation": "*", "then": {"drop": true, "status": 500}} | [0].then
			{"operation": "*", "then": {"drop": null}} | [0].then
			{"operation": "*", "then": {"error": "access_denied", "status": 403}} | [0].then
			{"operation": "*", "then": {"drop": true, "reset": true}} | [0].then
			{"operation": "*", "then": {"drop": true, "error": "access_denied"}} | [0].then
			{"operation": "*", "then": {"reset": true, "truncate": 1}} | [0].then
			{"operation": "*", "then": {"reset": true, "drip": {"bytes": 1, "every": "PT1S"}}} | [0].then
			{"operation": "*", "then": {"retryAfter": 7}} | [0].then.retryAfter
			{"operation": "*", "then": {"delay": "PT1S", "retryAfter": 7}} | [0].then.retryAfter
			{"operation": "*", "then": {"drop": true, "retryAfter": 7}} | [0].then.retryAfter
			{"operation": "*", "then": {"status": 503, "retryAfter": 0}} | [0].then.retryAfter
			{"operation": "*", "then": {"status": 503, "retryAfter": "7"}} | [0].then.retryAfter
			{"operation": "*", "then": {"status": 503, "retryAfter": 86401}} | [0].then.retryAfter
			{"operation": "*", "then": {"body": "x"}} | [0].then.body
			{"operation": "*", "then": {"truncate": 1, "body": "x"}} | [0].then.body
			{"operation": "*", "then": {"status": 502, "body": {}}} | [0].then.body
			{"operation": "*", "then": {"status": 204, "body": "x"}} | [0].then.status
			{"operation": "*", "then": {"status": 199, "body": "x"}} | [0].then.status
			{"operation": "*", "then": {"status": 600}} | [0].then.status
			{"operation": "*", "then": {"status": 502, "contentType": "text/html"}} | [0].then.contentType
			{"operation": "*", "then": {"status": 502, "body": "x", "contentType": "html"}} | [0].then.contentType
			{"operation": "*", "then": {"status": 502, "body": "x", "contentType": "text/*"}} | [0].then.contentType
			{"operation": "*", "where": {"userId": null}, "then": {"drop": true}} | [0].where
			{"operation": "*", "then": {"status": 200}} | [0].then.status
			{"operation": "*", "then": {"status": "500"}} | [0].then.status
			{"operation": "*", "then": {"error": "oops"}} | [0].then.error
			{"operation": "*", "then": {"error": "user_not_found"}} | [0].then.error
			{"operation": "*", "then": {"delay": "PT11M"}} | [0].then.delay
			{"operation": "*", "then": {"delay": 2}} | [0].then.delay
			{"operation": "*", "then": {"drop": false}} | [0].then.drop
			{"operation": "*", "then": {"truncate": -1}} | [0].then.truncate
			{"operation": "*", "then": {"drip": {"bytes": 0, "every": "PT1S"}}} | [0].then.drip.bytes
			{"operation": "*", "then": {"drip": {"bytes": 1}}} | [0].then.drip.every
			{"operation": "*", "then": {"drip": {"bytes": 1, "every": "PT1S", "x": 1}}} | [0].then.drip.x
			{"operation": "*", "then": {"explode": true}} | [0].then.explode
			{"operation": "*", "when": 1, "then": {"drop": true}} | [0].when
			{"operation": "*", "where": {}, "then": {"drop": true}} | [0].where
			{"operation": "*", "where": {"name": "x"}, "then": {"drop": true}} | [0].where.name
			{"operation": "*", "times": 0, "then": {"drop": true}} | [0].times
			{"operation": "*", "after": -1, "then": {"drop": true}} | [0].after
			{"operation": "*", "id": "a b", "then": {"drop": true}} | [0].id
			{"operation": "*", "afterWrite": 1, "then": {"drop": true}} | [0].afterWrite
			5 | [0]
			""")
	void anInvalidRuleIsRejectedAndChangesNothing(String rule, String field) {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 503}}]");
		send("[" + rule + "]").statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", hasItem(field));
		faults().body("size()", equalTo(1)).body("[0].then.status", equalTo(503));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"error": "too_many_requests", "retryAfter": 7}
			{"status": 429, "retryAfter": 7}
			{"status": 500, "retryAfter": 7, "delay": "PT0.05S"}
			{"status": 503, "retryAfter": 7, "body": "busy", "contentType": "text/plain"}
			""")
	void retryAfterIsInEachDialectsHeader(String then) {
		put("[{\"operation\": \"*\", \"then\": " + then + "}]");
		this.testWorkspace.get("/api/users.json").then().header("retry_after", "7").header("Retry-After", nullValue());
		this.testWorkspace.omnidesk()
			.get("/api/v2/user")
			.then()
			.header("Retry-After", "7")
			.header("retry_after", nullValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"status": 502, "body": "<html>Bad Gateway é", "contentType": "text/html"} | 502 | text/html | <html>Bad Gateway é
					{"status": 200, "body": "{\\"user\\":"} | 200 | application/json | {"user":
					{"status": 503, "body": "é", "contentType": "text/plain; charset=ISO-8859-1"} | 503 | text/plain; charset=ISO-8859-1 | é
					{"error": "access_denied", "body": "<p>no", "contentType": "text/html;charset=utf-8"} | 403 | text/html;charset=utf-8 | <p>no
					{"status": 500, "body": ""} | 500 | application/json | ''
					{"status": 200, "body": "late", "delay": "PT0.05S", "drip": {"bytes": 3, "every": "PT0.01S"}} | 200 | application/json | late
					""")
	void aBodyReplacesTheDialectsBody(String then, int status, String type, String body) {
		put("[{\"id\": \"gateway\", \"operation\": \"deskie.*\", \"then\": " + then + "}]");
		RawResponse response = RawHttp.of(this.testWorkspace)
			.json("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}");
		assertThat(response.status()).isEqualTo(status);
		assertThat(response.headers().get("Content-Type").replace(" ", ""))
			.isEqualToIgnoringCase(type.replace(" ", ""));
		assertThat(response.headers()).containsEntry("X-Twindesk-Fault", "gateway");
		String expected = type.contains("ISO-8859-1") ? "\uFFFD" : body;
		assertThat(response.body()).isEqualTo(expected);
		send("[]").statusCode(200);
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"error": "too_many_requests", "retryAfter": 7, "delay": "PT2S"}
			{"status": 502, "body": "a b é\\nc", "contentType": "text/html; charset=utf-8"}
			{"status": 500, "body": ""}
			{"drop": true, "delay": "PT0.5S"}
			{"reset": true, "delay": "PT0.5S"}
			{"status": 503, "truncate": 4, "drip": {"bytes": 1, "every": "PT0.1S"}}
			""")
	void anActionIsListedAsItWasGivenAndIsAcceptedAgain(String then) {
		put("[{\"operation\": \"deskie.*\", \"then\": " + then + "}]");
		Object expected = new JsonPath(then).getMap("");
		String listed = faults().body("[0].then", equalTo(expected)).extract().asString();
		put(listed);
		faults().body("[0].then", equalTo(expected));
	}

	@Test
	void aBodyHasALimit() {
		put("[{\"operation\": \"*\", \"then\": {\"status\": 502, \"body\": \"" + "\u20AC".repeat(65_536) + "\"}}]");
		this.testWorkspace.get("/api/users.json").then().statusCode(502);
		send("[{\"operation\": \"*\", \"then\": {\"status\": 502, \"body\": \"" + "x".repeat(65_537) + "\"}}]")
			.statusCode(400)
			.body("errors.field", contains("[0].then.body"));
	}

	@Test
	void aBodyAfterTheWriteKeepsTheWrite() {
		put("[{\"operation\": \"*\", \"times\": 1, \"afterWrite\": true, \"then\": {\"status\": 200, \"body\": \"{\"}}]");
		assertThat(
				this.testWorkspace.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}")
					.asString())
			.isEqualTo("{");
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

	@Test
	void allErrorsAreReportedTogether() {
		send("[{\"id\": \"a\", \"operation\": \"x\", \"then\": {\"status\": 1}}, {\"id\": \"a\", \"operation\": \"*\", \"then\": {\"drop\": 1}}]")
			.statusCode(400)
			.body("errors.field", contains("[0].operation", "[0].then.status", "[1].then.drop", "[1].id"))
			.body("errors[0].message",
					allOf(containsString("deskie.users.create"), containsString("omnidesk.users.create")));
	}

	@Test
	void theJournalHasTheIdOfTheFault() {
		put("[{\"id\": \"r1\", \"operation\": \"*\", \"times\": 1, \"then\": {\"drop\": true}}]");
		catchThrowable(() -> this.testWorkspace.get("/api/users.json"));
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get("/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests")
			.then()
			.body("items[0].fault", equalTo("r1"))
			.body("items[0].status", nullValue())
			.body("items[0].response", nullValue());
	}

	private int[] statuses(String path, int requests) {
		return IntStream.range(0, requests).map((request) -> this.testWorkspace.get(path).statusCode()).toArray();
	}

	private void put(String rules) {
		send(rules).statusCode(200)
			.body("size()", equalTo(new JsonPath(rules).getList("").size()))
			.body("matched", everyItem(equalTo(0)));
	}

	private ValidatableResponse send(String rules) {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(rules)
			.put(path())
			.then();
	}

	private ValidatableResponse faults() {
		return RestAssured.given().port(this.testWorkspace.port()).get(path()).then().statusCode(200);
	}

	private String path() {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/faults";
	}

}
