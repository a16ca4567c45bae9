package io.twindesk.control;

import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The {@code where} object of queries for requests. */
@Tag("long")
@ServerTest
class RequestConditionTests {

	private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	RequestConditionTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.deskie()
			.header("X-Source", "import")
			.contentType("application/json")
			.body("{\"user\": {\"user_email\": \"jane@acme.test\", \"user_full_name\": \"Jane\", \"language_id\": 2}}")
			.post("/api/users.json");
		this.testWorkspace.create("joe@acme.test");
		this.testWorkspace.get("/api/users/1.json");
		this.testWorkspace.get("/api/users/2.json");
		this.testWorkspace.get("/api/users.json?user_email=Jane@acme.test");
		this.testWorkspace.send("PUT", "/api/users/2/link.json", "{\"user_id\": 1}");
		this.testWorkspace.omnidesk().contentType(FORM).body("userID=1&maxChats=3").put("/api/v2/user/maxChats");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"userId": 1} | 3
			{"userId": "2"} | 2
			{"userId": 3} | 0
			{"email": "JANE@acme.test"} | 5
			{"email": "joe@acme.test"} | 3
			{"email": "none"} | 0
			{"header": {"name": "x-source", "value": "import"}} | 1
			{"header": {"name": "X-Source", "value": "export"}} | 0
			{"body": {"path": "$.user.user_email", "value": "jane@acme.test"}} | 1
			{"body": {"path": "user.language_id", "value": 2}} | 1
			{"body": {"path": "$['user_id']", "value": 1}} | 1
			{"body": {"path": "user.*", "value": "joe@acme.test"}} | 1
			{"body": {"path": "$", "value": {"user_id": 1}}} | 1
			{"body": {"path": "user[0]", "value": 1}} | 0
			{"body": {"path": "maxChats", "value": 3}} | 1
			{"userId": 1, "email": "joe@acme.test"} | 1
			{"userId": 1, "body": {"path": "maxChats", "value": "3"}} | 1
			""")
	void requestsThatMatchTheConditionAreCounted(String where, int count) {
		verify("{\"operation\": \"*\", \"count\": {\"exactly\": " + count + "}, \"where\": " + where + "}")
			.statusCode(200)
			.body("total", equalTo(count));
		verify("{\"operation\": \"*\", \"count\": {\"exactly\": " + (count + 1) + "}, \"where\": " + where + "}")
			.statusCode(409)
			.body("total", equalTo(count));
		control().body("{\"timeout\": \"PT0S\", \"count\": " + count + ", \"where\": " + where + "}")
			.post(path("/wait"))
			.then()
			.statusCode(200)
			.body("total", equalTo(count));
		control().queryParam("timeout", "PT0S")
			.queryParam("count", count + 1)
			.queryParam("where", where)
			.get(path("/wait"))
			.then()
			.statusCode(408)
			.body("total", equalTo(count));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "where.userId=1 | 3", "where.email=joe@acme.test | 3",
					"where.header.name=X-Source&where.header.value=import | 1",
					"where.body.path=$.user.language_id&where.body.value=2 | 1", "where[userId]=2 | 2",
					"where.userId=1&operation=deskie.users.view | 1", "where.userId=1&status=2xx | 3" })
	void aWaitReadsConditionsFromItsQuery(String query, int count) {
		waitFor(query + "&timeout=PT0S&count=" + count).then().statusCode(200).body("total", equalTo(count));
	}

	@Test
	void aWaitEndsWithTheMatchingRequest() {
		CompletableFuture<Response> waiting = CompletableFuture
			.supplyAsync(() -> waitFor("where.header.name=X-Source&where.header.value=late&timeout=PT30S"));
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.deskie().header("X-Source", "late").get("/api/users.json");
		waiting.join().then().statusCode(200).body("total", equalTo(1));
	}

	@Test
	void uidMatchesTheUserThatTheKeyActsFor() {
		TestWorkspace.Staff acting = this.testWorkspaces.actingFor(this.testWorkspace, 1,
				EnumSet.allOf(Permission.class));
		this.testWorkspace.omnidesk(acting)
			.contentType(FORM)
			.body("userID=UID&maxChats=4")
			.put("/api/v2/user/maxChats");
		verify("{\"operation\": \"omnidesk.users.maxChats\", \"count\": {\"exactly\": 2}, \"where\": {\"userId\": 1}}")
			.statusCode(200);
		verify("{\"operation\": \"omnidesk.*\", \"count\": {\"exactly\": 2}, \"where\": {\"email\": \"jane@acme.test\"}}")
			.statusCode(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": "jane"} | where.name | userId, email, header, body
			{} | where | userId
			{"userId": 0} | where.userId | whole number
			{"userId": "x"} | where.userId | whole number
			{"email": 5} | where.email | string
			{"email": ""} | where.email | characters
			{"header": {"name": "X"}} | where.header.value | required
			{"header": {"value": "X"}} | where.header.name | required
			{"header": "X"} | where.header | object
			{"header": {"key": "X"}} | where.header.key | name, value
			{"body": {"path": "a"}} | where.body.value | required
			{"body": {"path": "a..b", "value": 1}} | where.body.path | path
			{"body": {"path": "", "value": 1}} | where.body.path | path
			{"body": {"path": "a[?(@.b)]", "value": 1}} | where.body.path | path
			5 | where | object
			""")
	void anInvalidConditionIsReportedWithItsPath(String where, String field, String message) {
		verify("{\"operation\": \"*\", \"where\": " + where + "}").statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", hasItem(field))
			.body("errors.find { it.field == '" + field + "' }.message", containsString(message));
		control().body("{\"where\": " + where + "}")
			.post(path("/wait"))
			.then()
			.statusCode(400)
			.body("errors.field", hasItem(field));
	}

	@ParameterizedTest
	@CsvSource({ "where.name=x, where.name", "where.header.name=x, where.header.value", "where=x, where",
			"where.userId=x, where.userId", "status.code=x, status.code", "where.userId.x=1, where.userId" })
	void anInvalidConditionParameterIsReportedWithItsName(String query, String field) {
		waitFor(query).then().statusCode(400).body("errors.field", hasItem(field));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]
			5
			"x"
			""")
	void aWaitBodyMustBeAnObject(String body) {
		control().body(body).post(path("/wait")).then().statusCode(400);
	}

	private ValidatableResponse verify(String body) {
		return control().body(body).post(path("/verify")).then();
	}

	private Response waitFor(String query) {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.urlEncodingEnabled(false)
			.get(path("/wait?" + query));
	}

	private RequestSpecification control() {
		return RestAssured.given()
			.filter(new Documented())
			.port(this.testWorkspace.port())
			.contentType("application/json");
	}

	private String path(String path) {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests" + path;
	}

}
