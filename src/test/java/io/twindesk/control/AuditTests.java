package io.twindesk.control;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.CredentialService;
import io.twindesk.access.ListedCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@ServerTest
class AuditTests {

	/** The number of entries for the three keys of the fixture. */
	private static final int BEFORE = 3;

	private final TestWorkspace testWorkspace;

	private final TestWorkspaces testWorkspaces;

	private final CredentialService credentialService;

	AuditTests(TestWorkspaces testWorkspaces, CredentialService credentialService) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.credentialService = credentialService;
	}

	@Test
	void aChangeIsRecordedWithActorTimeSourceAndFields() {
		this.testWorkspace.deskie(this.testWorkspace.agent())
			.header("X-Request-Id", "ticket-4711")
			.header("X-Forwarded-For", "203.0.113.7")
			.header("Forwarded", "for=203.0.113.7")
			.contentType(ContentType.JSON)
			.body(Map.of("user", Map.of("user_email", "jane@acme.test", "user_full_name", "Jane Ostin")))
			.post("/api/users.json")
			.then()
			.statusCode(201)
			.header("X-Request-Id", "ticket-4711");
		entries().body("last", equalTo(BEFORE + 1))
			.body("items", hasSize(1))
			.body("items[0].id", equalTo(BEFORE + 1))
			.body("items[0].at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
			.body("items[0].action", equalTo("user.created"))
			.body("items[0].userId", equalTo(1))
			.body("items[0].fields", contains("email", "firstName", "language", "lastName", "username"))
			.body("items[0].times", equalTo(1))
			.body("items[0].by", aMapWithSize(5))
			.body("items[0].by.kind", equalTo("credential"))
			.body("items[0].by.credential", equalTo(id("agent@acme.test")))
			.body("items[0].by.staffEmail", equalTo("agent@acme.test"))
			.body("items[0].by.requestId", equalTo("ticket-4711"))
			.body("items[0].by.source", equalTo("127.0.0.1"));
	}

	@Test
	void eachKindOfChangeHasAnEntryWithTheChangedFields() {
		long jane = this.testWorkspace.create("jane@acme.test");
		long john = this.testWorkspace.create("john@acme.test");
		this.testWorkspace.send("PUT", "/api/users/" + jane + ".json", """
				{"user": {"user_full_name": "Jane Ostin", "user_note": "vip", "custom_fields": {"cf_20": "Kyiv"}}}""")
			.then()
			.statusCode(200);
		this.testWorkspace.send("PUT", "/api/users/" + jane + "/link.json", "{\"user_id\": " + john + "}")
			.then()
			.statusCode(200);
		this.testWorkspace.send("PUT", "/api/users/" + jane + "/block.json", "{}").then().statusCode(200);
		this.testWorkspace.omnidesk()
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParam("userID", john)
			.formParam("status", 2)
			.post("/api/v2/user/statusLock")
			.then()
			.statusCode(204);
		this.testWorkspace.deskie().delete("/api/users/" + john + ".json").then().statusCode(200);
		entries()
			.body("items.action",
					contains("user.created", "user.created", "user.changed", "user.changed", "user.changed",
							"user.changed", "agent.changed", "user.deleted"))
			.body("items[2].fields", contains("cf_20", "firstName", "lastName", "note"))
			.body("items[3].fields", contains("linkedUsers"))
			.body("items[5].fields", contains("state"))
			.body("items[6].fields", contains("status"))
			.body("items.id", contains(4, 5, 6, 7, 8, 9, 10, 11));
	}

	@Test
	void aRequestWithoutAChangeHasNoEntry() {
		long jane = this.testWorkspace.create("jane@acme.test");
		long last = last();
		this.testWorkspace.send("PUT", "/api/users/" + jane + ".json",
				"{\"user\": {\"user_email\": \"jane@acme.test\"}}");
		this.testWorkspace.create(Map.of("user_email", "Jane@acme.test")).then().statusCode(400);
		this.testWorkspace.get("/api/users/" + jane + ".json").then().statusCode(200);
		entries("after", last).body("items", empty());
	}

	@Test
	void entriesOfAUserAreListedInPages() {
		long jane = this.testWorkspace.create("jane@acme.test");
		long john = this.testWorkspace.create("john@acme.test");
		for (String note : List.of("a", "b", "c")) {
			for (long user : Set.of(jane, john)) {
				this.testWorkspace.send("PUT", "/api/users/" + user + ".json",
						"{\"user\": {\"user_note\": \"" + note + "\"}}");
			}
		}
		List<Integer> first = entries("userId", jane, "limit", 3).extract().path("items.id");
		List<Integer> rest = entries("userId", jane, "after", first.get(2)).body("items", hasSize(1))
			.extract()
			.path("items.id");
		entries("userId", jane).body("items.id", contains(first.get(0), first.get(1), first.get(2), rest.get(0)));
	}

	@Test
	void deniedRequestsOfOneKindShareAnEntry() {
		for (int i = 0; i < 5; i++) {
			this.testWorkspace.deskie(this.testWorkspace.viewer())
				.contentType(ContentType.JSON)
				.body("{}")
				.post("/api/users.json")
				.then()
				.statusCode(403);
		}
		entries().body("items.action.unique()", contains("refused"))
			.body("items.times.sum()", equalTo(5))
			.body("items[0].fields", contains("deskie.users.create"))
			.body("items[0].by.credential", equalTo(id("viewer@acme.test")))
			.body("items[0].by", not(hasKey("requestId")));
	}

	@Test
	void createdAndDeletedCredentialsHaveEntries() {
		String path = "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/credentials";
		String id = control().contentType(ContentType.JSON)
			.body("{\"staffEmail\": \"new@acme.test\", \"permissions\": [\"USER_READ\"]}")
			.post(path)
			.then()
			.statusCode(201)
			.extract()
			.path("id");
		control().delete(path + "/" + id).then().statusCode(204);
		entries().body("items.action", contains("credential.created", "credential.deleted"))
			.body("items.credentialId", contains(id, id))
			.body("items.by.kind", contains("control", "control"));
	}

	@Test
	void aResetAndASettingsChangeHaveEntriesAndDeleteNone() {
		Control created = Control.open(this.testWorkspace.port());
		String home = Control.WORKSPACES + "/" + created.workspace();
		control().contentType(ContentType.JSON).body("{\"rateLimitPerMinute\": 9}").patch(home + "/settings");
		control().post(home + "/reset").then().statusCode(204);
		control().get(home + "/audit")
			.then()
			.statusCode(200)
			.body("items.action",
					contains("credential.created", "workspace.settings", "workspace.replaced", "workspace.reset"))
			.body("items[1].fields", contains("rateLimitPerMinute"));
	}

	@Test
	void entriesOfOtherWorkspacesAreNotListed() {
		TestWorkspace other = this.testWorkspaces.open();
		other.create("jane@acme.test");
		entries().body("items", empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void entriesCannotBeChanged(String method) {
		control().contentType(ContentType.JSON).body("{}").request(method, path()).then().statusCode(405);
	}

	@ParameterizedTest
	@CsvSource({ "after, -1", "after, x", "userId, 0", "limit, 1001", "limit, 0", "before, 3" })
	void anInvalidParameterIsNamed(String name, String value) {
		control().queryParam(name, value)
			.get(path())
			.then()
			.statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", contains(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "two words", "line\u2028break", "", "-" })
	void anInvalidRequestIdIsReplaced(String sent) {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.header("X-Request-Id", sent.equals("-") ? "x".repeat(65) : sent)
			.get("/_twindesk/health")
			.then()
			.statusCode(200)
			.header("X-Request-Id", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
	}

	/** The entries after those of the fixture. */
	private ValidatableResponse entries(Object... query) {
		RequestSpecification request = control();
		if (!List.of(query).contains("after")) {
			request.queryParam("after", BEFORE);
		}
		for (int i = 0; i < query.length; i += 2) {
			request.queryParam((String) query[i], query[i + 1]);
		}
		return request.get(path()).then().statusCode(200);
	}

	private long last() {
		return entries().extract().jsonPath().getLong("last");
	}

	private String id(String staffEmail) {
		return this.credentialService.list(this.testWorkspace.workspace().id())
			.stream()
			.map(ListedCredential::credential)
			.filter((credential) -> credential.staffEmail().equals(staffEmail))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private String path() {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/audit";
	}

	private RequestSpecification control() {
		return RestAssured.given().port(this.testWorkspace.port());
	}

}
