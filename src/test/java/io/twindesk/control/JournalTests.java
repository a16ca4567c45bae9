package io.twindesk.control;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class JournalTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final WorkspaceService workspaces;

	JournalTests(TestWorkspaces testWorkspaces, WorkspaceService workspaces) {
		this.testWorkspaces = testWorkspaces;
		this.workspaces = workspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	/** The caller and the workspace are cached by the first request. */
	@Test
	void anEntryHasTheNumberOfItsStatements() {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.get("/api/users/1.json").then().statusCode(200);
		this.testWorkspace.get("/api/users/1").then().statusCode(404);
		journal("?operation=deskie.users.create").body("items.statements", contains(greaterThan(3)));
		journal("?operation=deskie.users.view").body("items.statements", contains(oneOf(1, 2, 3)));
	}

	@Test
	void anEntryHasTheRequestAndTheResponse() {
		this.testWorkspace.create("jane@acme.test");
		journal("").body("total", equalTo(1))
			.body("dropped", equalTo(0))
			.body("items[0].id", equalTo(1))
			.body("items[0].operation", equalTo("deskie.users.create"))
			.body("items[0].method", equalTo("POST"))
			.body("items[0].path", equalTo("/api/users.json"))
			.body("items[0].query", nullValue())
			.body("items[0].status", equalTo(201))
			.body("items[0].request.body", equalTo("{\"user\":{\"user_email\":\"jane@acme.test\"}}"))
			.body("items[0].response.body", containsString("\"user_id\":1"))
			.body("items[0].response.headers", allOf(hasKey("Content-Type"), hasKey("Content-Length"), hasKey("Date")))
			.body("items[0].response.headers.rate_limit_per_minute", equalTo("1500"))
			.body("items[0]", not(hasKey("fault")))
			.body("items[0]", not(hasKey("nearMiss")));
	}

	@Test
	void anEntryExistsWhenTheResponseArrives() {
		for (int requests = 1; requests <= 20; requests++) {
			this.testWorkspace.get("/api/users.json");
			journal("").body("total", equalTo(requests));
		}
	}

	@Test
	void entriesOfOtherWorkspacesAreNotVisible() {
		this.testWorkspace.create("jane@acme.test");
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get("/_twindesk/workspaces/" + this.testWorkspaces.open().workspace().name() + "/requests")
			.then()
			.body("total", equalTo(0));
	}

	@Test
	void theJournalContainsNoKeys() {
		RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key())
			.send("GET", "/api/v2/user?apiKey=" + this.testWorkspace.owner().key() + "&%61pikey="
					+ this.testWorkspace.owner().key());
		RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key())
			.send("GET", "/api/v2/apiKey=" + this.testWorkspace.owner().key());
		this.testWorkspace.get("/api/users.json");
		String basic = RawHttp.of(this.testWorkspace).authorization().substring("Basic ".length());
		String all = journal("").body("total", equalTo(3)).extract().asString();
		String one = journal("/1").extract().asString();
		assertThat(all + one).doesNotContain(this.testWorkspace.owner().key()).doesNotContain(basic).contains("***");
	}

	@Test
	void anEntryHasACurlCommandWithAPlaceholderForTheKey() {
		this.testWorkspace.send("PUT", "/api/users/1.json?a=b", "{\"user\": {\"user_full_name\": \"O'Hara\"}}");
		String host = "localhost:" + this.testWorkspace.port();
		journal("/1").body("curl",
				allOf(containsString("curl -g -X PUT"), containsString("-u 'owner@acme.test:KEY'"),
						containsString("-H 'Content-Type: application/json"),
						containsString("--data-raw '{\"user\": {\"user_full_name\": \"O'\\''Hara\"}}'"),
						containsString("'http://" + host + "/api/users/1.json?a=b'")));
	}

	@Test
	void aNonAsciiQueryIsRecordedPercentEncoded() {
		RawHttp.of(this.testWorkspace).send("GET", "/api/users.json?user_email=\u00c3\u00a4+%C3%A4[]");
		journal("/1").body("query", equalTo("user_email=%C3%A4+%C3%A4[]"))
			.body("curl", containsString("?user_email=%C3%A4+%C3%A4[]'"));
	}

	@ParameterizedTest
	@CsvSource({ "operation=deskie.users.list, 2", "operation=deskie.*, 3", "operation=*, 4",
			"operation=omnidesk.users.list, 1", "status=404, 1", "status=4xx, 1", "status=2xx, 3", "status=500, 0",
			"since=2, 2", "since=2000-01-01T00:00:00Z, 4", "since=2999-01-01T00:00:00Z, 0",
			"operation=deskie.*&status=200&since=1, 1" })
	void entriesAreFilteredByTheQuery(String query, int total) {
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.get("/api/users/99.json");
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.omnidesk().get("/api/v2/user");
		journal("?" + query).statusCode(200).body("total", equalTo(total));
	}

	@Test
	void theMostRecentEntriesAreListedOldestFirst() {
		for (int id = 1; id <= 3; id++) {
			this.testWorkspace.get("/api/users/" + id + ".json");
		}
		journal("?limit=2").body("total", equalTo(3)).body("items.id", contains(2, 3));
	}

	@ParameterizedTest
	@CsvSource({ "operation=deskie.users.crate, operation", "operation=nobody.*, operation", "status=4, status",
			"status=abc, status", "since=yesterday, since", "limit=0, limit", "limit=1001, limit", "order=up, order" })
	void anInvalidQueryIsRejected(String query, String field) {
		journal("?" + query).statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", contains(field));
	}

	@Test
	void anUnknownOperationIsReportedWithTheAllowedOnes() {
		journal("?operation=deskie.users.crate").body("errors[0].message",
				allOf(containsString("deskie.users.create"), containsString("omnidesk.users.statusLock")));
	}

	@Test
	void aForbiddenRequestIsRecordedAndOneWithoutAKeyIsNot() {
		this.testWorkspace.deskie(this.testWorkspace.viewer())
			.body("{}")
			.post("/api/users.json")
			.then()
			.statusCode(403);
		RestAssured.given().port(this.testWorkspace.port()).get("/api/users.json").then().statusCode(401);
		journal("").body("items.status", contains(403)).body("items[0].operation", equalTo("deskie.users.create"));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/users.json, deskie.users.list", "HEAD, /api/users.json, deskie.users.list",
			"POST, /api/users.json, deskie.users.create", "PUT, /api/users/7.json, deskie.users.edit",
			"POST, /api/users/identification.json, deskie.users.identification" })
	void aRateLimitedRequestIsRecordedWithItsOperation(String method, String path, String operation) {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("rateLimitPerMinute", "1"));
		this.testWorkspace.get("/api/users/99.json").then().statusCode(404);
		this.testWorkspace.deskie().request(method, path).then().statusCode(429);
		journal("?status=429").body("items.operation", contains(operation)).body("items[0]", not(hasKey("nearMiss")));
		verify("{\"operation\": \"" + operation + "\", \"status\": 429, \"count\": {\"exactly\": 1}}").statusCode(200);
	}

	@Test
	void aRateLimitedRequestWithoutARouteHasANearMiss() {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("rateLimitPerMinute", "1"));
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.deskie().request("PATCH", "/api/users/5.json").then().statusCode(429);
		journal("?status=429").body("items[0].operation", nullValue())
			.body("items[0].nearMiss.reason", equalTo("The method is DELETE or GET or PUT, not PATCH"));
	}

	@Test
	void aRejectedBodyIsRecordedWithItsOperation() {
		this.testWorkspace.deskie().contentType("text/plain; charset=UTF-8").body("jane").post("/api/users.json");
		this.testWorkspace.send("POST", "/api/users.json", "\"" + "y".repeat(2 * 1024 * 1024) + "\"");
		this.testWorkspace.omnidesk().contentType("text/plain; charset=UTF-8").body("jane").post("/api/v2/user");
		journal("")
			.body("items.operation", contains("deskie.users.create", "deskie.users.create", "omnidesk.users.create"))
			.body("items.nearMiss.reason", everyItem(not(emptyString())));
	}

	@Test
	void clearingDeletesTheEntriesAndContinuesTheirIds() {
		this.testWorkspace.get("/api/users.json");
		RestAssured.given().port(this.testWorkspace.port()).delete(path("")).then().statusCode(204);
		journal("").body("total", equalTo(0)).body("items", empty());
		this.testWorkspace.get("/api/users.json");
		journal("").body("items.id", contains(2));
		journal("/1").statusCode(404).body("detail", equalTo("There is no request 1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"operation": "deskie.users.list"} | 200
			{"operation": "deskie.users.list", "count": {"exactly": 2}} | 200
			{"operation": "deskie.users.list", "count": {"exactly": 1}} | 409
			{"operation": "deskie.users.list", "count": {"atLeast": 2}} | 200
			{"operation": "deskie.users.list", "count": {"atLeast": 3}} | 409
			{"operation": "deskie.users.list", "count": {"atMost": 1}} | 409
			{"operation": "deskie.users.list", "count": {"atMost": 2}} | 200
			{"operation": "deskie.users.list", "status": 200} | 200
			{"operation": "deskie.users.list", "status": "4xx"} | 409
			{"operation": "deskie.users.create"} | 409
			{"operation": "nobody"} | 400
			{"operation": "*", "count": {}} | 400
			{"operation": "*", "count": 1} | 400
			{"operation": "*", "count": {"atMost": 1, "atLeast": 1}} | 400
			{"operation": "*", "count": {"about": 1}} | 400
			{} | 400
			[] | 400
			""")
	void countsAreVerified(String body, int status) {
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.get("/api/users.json");
		ValidatableResponse response = verify(body).statusCode(status);
		if (status == 409) {
			response.contentType("application/problem+json").body("", hasKey("items")).body("", hasKey("total"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "exactly, 1, exactly 1 request", "exactly, 3, exactly 3 requests", "atLeast, 3, at least 3 requests",
			"atMost, 1, at most 1 request" })
	void aWrongCountIsReportedWithTheExpectedOne(String bound, int count, String expected) {
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.get("/api/users.json");
		verify("{\"operation\": \"deskie.users.list\", \"count\": {\"" + bound + "\": " + count + "}}").statusCode(409)
			.body("detail", equalTo("expected " + expected + ", 2 matched"));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/users, deskie.users.list, The path must end in .json",
			"GET, /api/users/, deskie.users.list, 'The path must end in .json, without a slash'",
			"GET, /api/users.json/, deskie.users.list, The path must not end with a slash",
			"PATCH, /api/users/5.json, deskie.users.edit, 'The method is DELETE or GET or PUT, not PATCH'",
			"GET, /api/v2/user.json, omnidesk.users.list, The path must not end in .json",
			"GET, /api/users/5, deskie.users.view, The path must end in .json",
			"GET, /api/user/5.json, deskie.users.view, The closest route is GET /api/users/{id}.json" })
	void aRequestWithoutARouteHasANearMiss(String method, String path, String operation, String reason) {
		Map<String, String> header = path.startsWith("/api/v2") ? Map.of("apiKey", this.testWorkspace.owner().key())
				: Map.of();
		(header.isEmpty() ? this.testWorkspace.deskie() : this.testWorkspace.omnidesk()).request(method, path);
		journal("").body("items[0].operation", nullValue())
			.body("items[0].nearMiss.operation", equalTo(operation))
			.body("items[0].nearMiss.reason", equalTo(reason));
	}

	@Test
	void aCreateWithoutItsWrapperHasANearMiss() {
		this.testWorkspace.send("POST", "/api/users.json", "{\"user_email\": \"jane@acme.test\"}");
		this.testWorkspace.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"x\"}}");
		journal("").body("items[0].nearMiss.operation", equalTo("deskie.users.create"))
			.body("items[0].nearMiss.reason", equalTo("The body has no \"user\" around its fields"))
			.body("items[1]", not(hasKey("nearMiss")));
	}

	@ParameterizedTest
	@CsvSource({ "link, deskie.users.link", "unlink, deskie.users.unlink" })
	void anExtraWrapperIsANearMiss(String path, String operation) {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.send("PUT", "/api/users/1/" + path + ".json",
				"{\"user\": {\"user_email\": \"jane@acme.test\"}}");
		journal("?status=400").body("items[0].nearMiss.operation", equalTo(operation))
			.body("items[0].nearMiss.reason", equalTo("The body has a needless \"user\" around its fields"));
	}

	@Test
	void aLongBodyIsTruncatedAndMarked() {
		this.testWorkspace.send("POST", "/api/users.json", "{\"x\": \"" + "y".repeat(70_000) + "\"}");
		journal("").body("items[0].request.bodyTruncated", equalTo(true));
		assertThat(journal("").extract().jsonPath().getString("items[0].request.body")).hasSize(65_536);
	}

	private ValidatableResponse journal(String rest) {
		return RestAssured.given().port(this.testWorkspace.port()).urlEncodingEnabled(false).get(path(rest)).then();
	}

	private ValidatableResponse verify(String body) {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(body)
			.post(path("/verify"))
			.then();
	}

	private String path(String rest) {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests" + rest;
	}

}
