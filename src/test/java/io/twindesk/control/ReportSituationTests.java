package io.twindesk.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The situations that requests of a client meet, and those that they do not meet. */
@ServerTest
class ReportSituationTests {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

	private static final Map<String, Consumer<Client>> DESKIE = new LinkedHashMap<>();

	private static final Map<String, Consumer<Client>> OMNIDESK = new LinkedHashMap<>();

	static {
		DESKIE.put("", (client) -> client.create("jane@acme.test"));
		DESKIE.put("list.empty", (client) -> client.list("page=1"));
		DESKIE.put("list.several-pages", (client) -> client.users(3).list("limit=2").list("limit=2&page=2"));
		DESKIE.put("list.exact-multiple", (client) -> client.users(2).list("limit=2"));
		DESKIE.put("list.exact-multiple list.several-pages",
				(client) -> client.users(4).list("limit=2").list("limit=2&page=2").list("limit=2&page=3"));
		DESKIE.put("list.several-pages ",
				(client) -> client.users(4)
					.list("limit=2")
					.list("limit=2&page=2")
					.list("limit=2&page=3")
					.list("limit=2&page=4"));
		DESKIE.put("user.without-email", (client) -> client.send("POST", "/api/users.json", "user_telegram", "123456"));
		DESKIE.put("user.blocked-or-deleted",
				(client) -> client.create("jane@acme.test").send("PUT", "/api/users/1/block.json", "", ""));
		DESKIE.put("text.not-ascii",
				(client) -> client.create("jane@acme.test").send("PUT", "/api/users/1.json", "user_note", "Größe"));
		DESKIE.put("duplicate", (client) -> client.create("jane@acme.test").create("jane@acme.test"));
		DESKIE.put("not-found", (client) -> client.get("/api/users/99.json"));
		DESKIE.put(" ", (client) -> client.get("/api/nothing.json"));
		DESKIE.put("credentials.wrong", Client::anotherStaffEmail);
		DESKIE.put("credentials.wrong ", Client::wrongKeyOfTheOnlyWorkspace);
		DESKIE.put("permission.missing", Client::withoutPermission);
		DESKIE.put("rate-limit.hurried",
				(client) -> client.limited("deskie").get("/api/users/9.json", 429).create("jane@acme.test"));
		DESKIE.put("rate-limit.waited",
				(client) -> client.limited("deskie")
					.get("/api/users/9.json", 429)
					.advance("PT61S")
					.create("jane@acme.test"));
		DESKIE.put("retry.after-failure",
				(client) -> client.fault("deskie.users.create", "\"status\": 503", false)
					.create("jane@acme.test")
					.create("jane@acme.test"));
		DESKIE.put("retry.after-failure duplicate retry.doubled",
				(client) -> client.fault("deskie.users.create", "\"status\": 503", true)
					.create("jane@acme.test")
					.create("jane@acme.test"));
		DESKIE.put("retry.after-failure ",
				(client) -> client.fault("deskie.users.create", "\"truncate\": 3", false).createRaw().createRaw());
		OMNIDESK.put("", (client) -> client.agent("ada"));
		OMNIDESK.put("list.empty", (client) -> client.agents("query=nobody"));
		OMNIDESK.put("list.several-pages",
				(client) -> client.agent("ada")
					.agent("grace")
					.agent("mary")
					.agents("itemLimit=2")
					.agents("itemLimit=2&itemStart=2"));
		OMNIDESK.put("list.exact-multiple", (client) -> client.agent("ada").agent("grace").agents("itemLimit=2"));
		OMNIDESK.put("text.not-ascii",
				(client) -> client.agent("ada").form("PUT", "/api/v2/user/1", "firstname=J%C3%B8rgen"));
		OMNIDESK.put("duplicate", (client) -> client.agent("ada").agent("ada"));
		OMNIDESK.put("not-found", (client) -> client.form("PUT", "/api/v2/user/99", "firstname=Ada"));
		OMNIDESK.put(" ", (client) -> client.form("GET", "/api/v2/nothing", ""));
		OMNIDESK.put("permission.missing", Client::agentWithoutPermission);
		OMNIDESK.put("rate-limit.hurried",
				(client) -> client.limited("omnidesk").form("GET", "/api/v2/user", "").agent("ada"));
		OMNIDESK.put("rate-limit.waited",
				(client) -> client.limited("omnidesk").form("GET", "/api/v2/user", "").advance("PT61S").agent("ada"));
		OMNIDESK.put("retry.after-failure",
				(client) -> client.fault("omnidesk.users.create", "\"status\": 503", false).agent("ada").agent("ada"));
		OMNIDESK.put("retry.after-failure duplicate retry.doubled",
				(client) -> client.fault("omnidesk.users.create", "\"status\": 503", true).agent("ada").agent("ada"));
		OMNIDESK.put("body.several-errors", (client) -> client.form("POST", "/api/v2/user", "firstname=Ada"));
		OMNIDESK.put("status.locked",
				(client) -> client.agent("ada")
					.form("POST", "/api/v2/user/statusLock", "userID=1&status=7")
					.form("POST", "/api/v2/user/updateStatus", "userID=1&statusID=2"));
	}

	private final TestWorkspaces testWorkspaces;

	private final Client client;

	ReportSituationTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.client = new Client(testWorkspaces, testWorkspaces.open());
	}

	static Set<String> deskie() {
		return DESKIE.keySet();
	}

	static Set<String> omnidesk() {
		return OMNIDESK.keySet();
	}

	@ParameterizedTest(name = "[{0}]")
	@MethodSource("deskie")
	void requestsToDeskieMeetTheseSituationsOnly(String situations) {
		DESKIE.get(situations).accept(this.client);
		assertMet("deskie.", situations);
	}

	@ParameterizedTest(name = "[{0}]")
	@MethodSource("omnidesk")
	void requestsToOmnideskMeetTheseSituationsOnly(String situations) {
		OMNIDESK.get(situations).accept(this.client);
		assertMet("omnidesk.", situations);
	}

	@Test
	void aBlockedAgentIsInAListOfOmnidesk() {
		this.client.agent("ada").send("PUT", "/api/users/1/block.json", "", "").agents("activeOnly=false");
		assertThat(this.client.report().<String>getList("situations.findAll { it.met }.id"))
			.contains("omnidesk.user.blocked-or-deleted");
	}

	@Test
	void everySituationHasAScenario() {
		this.client.list("page=1").agents("query=nobody");
		List<String> all = this.client.report().getList("situations.id");
		assertThat(all).hasSize(28)
			.allSatisfy((id) -> assertThat(String.join(" ", (id.startsWith("deskie") ? DESKIE : OMNIDESK).keySet())
					+ " user.blocked-or-deleted")
				.contains(id.substring(id.indexOf('.') + 1)));
	}

	@Test
	void oneReportOfSeveralWorkspacesHasEveryOperationAndSituation() {
		String name = "all-" + this.client.desk.workspace().name();
		List<Consumer<Client>> scenarios = new ArrayList<>(DESKIE.values());
		scenarios.addAll(OMNIDESK.values());
		scenarios.add((desk) -> desk.agent("ada").send("PUT", "/api/users/1/block.json", "", "").agents("query=ada"));
		scenarios.add(Client::everyOperation);
		for (Consumer<Client> scenario : scenarios) {
			Client desk = new Client(this.testWorkspaces, this.testWorkspaces.open());
			desk.desk.set("report", name);
			scenario.accept(desk);
		}
		JsonPath report = RestAssured.given()
			.port(this.client.desk.port())
			.get("/_twindesk/reports/" + name)
			.jsonPath();
		assertThat(report.<String>getList("situations.findAll { !it.met }.id")).isEmpty();
		assertThat(report.<Integer>getList("operations.findAll { it.operation != null }.calls")).hasSize(34)
			.allMatch((calls) -> calls > 0);
	}

	@Test
	void aRepetitionWithAnIdempotencyKeyIsNotDoubled() {
		this.client.fault("deskie.users.create", "\"status\": 503", true);
		for (int attempt = 0; attempt < 2; attempt++) {
			this.client.desk.deskie()
				.header("Idempotency-Key", "k1")
				.contentType(ContentType.JSON)
				.body("{\"user\": {\"user_email\": \"jane@acme.test\"}}")
				.post("/api/users.json");
		}
		assertMet("deskie.", "retry.after-failure");
	}

	@Test
	void aWrongKeyForTheStaffEmailOfSeveralWorkspacesIsCountedForNone() {
		Client other = new Client(this.testWorkspaces, this.testWorkspaces.open());
		String email = this.client.uniqueStaff(this.client.desk);
		this.testWorkspaces.staff(other.desk.workspace(), email, Set.of(Permission.USER_READ), false);
		this.client.create("jane@acme.test");
		other.create("jane@acme.test");
		this.client.desk.deskie(new TestWorkspace.Staff(email, "wrong")).get("/api/users.json").then().statusCode(401);
		assertThat(this.client.report().getInt("calls")).isEqualTo(1);
		assertThat(other.report().getInt("calls")).isEqualTo(1);
	}

	@Test
	void aWrongKeyIsAFindingButNotInTheJournal() {
		this.client.wrongKeyOfTheOnlyWorkspace();
		JsonPath report = this.client.report();
		assertThat(report.getString("outcome")).isEqualTo("broken");
		assertThat(report.getString("findings[0].rule")).isEqualTo("deskie.credentials.wrong");
		assertThat(report.getString("findings[0].operation")).isEqualTo("deskie.users.list");
		assertThat(report.getString("findings[0].examples[0].at")).isEqualTo("authorization");
		assertThat(report.getString("findings[0].examples[0].value")).isNull();
		assertThat(this.client.desk.control().get("/requests").jsonPath().getInt("total")).isZero();
	}

	@Test
	void theResponseToAWrongKeyDoesNotDependOnTheWorkspace() {
		String email = this.client.uniqueStaff(this.client.desk);
		this.client.desk.set("rules.header", true);
		this.client.desk.control()
			.contentType(ContentType.JSON)
			.body("{\"now\": \"2026-01-05T10:00:00Z\", \"frozen\": true}")
			.put("/clock");
		List<String> known = head(email);
		List<String> unknown = head("nobody-" + UUID.randomUUID() + "@acme.test");
		assertThat(known).isEqualTo(unknown).noneMatch((line) -> line.contains("Verdict"));
	}

	private List<String> head(String email) {
		return new RawHttp(this.client.desk.port(), RawHttp.basic(email + ":wrong")).send("GET", "/api/users.json")
			.head()
			.stream()
			.map((line) -> line.replaceFirst("^(X-Request-Id|Date): .*", "$1"))
			.toList();
	}

	private void assertMet(String dialect, String situations) {
		List<String> expected = situations.isBlank() ? List.of()
				: List.of(situations.strip().split(" ")).stream().map((name) -> dialect + name).toList();
		assertThat(this.client.report().<String>getList("situations.findAll { it.met }.id"))
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(this.client.report().<Integer>getList("situations.findAll { it.met }.calls"))
			.allMatch((calls) -> calls == 1);
	}

	/** A client program with a workspace of its own. */
	private record Client(TestWorkspaces workspaces, TestWorkspace desk) {

		Client users(int count) {
			for (int i = 0; i < count; i++) {
				create("user" + i + "@acme.test");
			}
			return this;
		}

		Client create(String email) {
			return send("POST", "/api/users.json", "user_email", email);
		}

		Client send(String method, String path, String key, String value) {
			RequestSpecification request = this.desk.deskie();
			if (!key.isEmpty()) {
				request.contentType(ContentType.JSON).body(Map.of("user", Map.of(key, value)));
			}
			request.request(method, path);
			return this;
		}

		/** Creates a user over a connection that may be cut. */
		Client createRaw() {
			RawHttp.of(this.desk).json("POST", "/api/users.json", "{\"user\": {\"user_email\": \"jane@acme.test\"}}");
			return this;
		}

		/** Sends a request to each operation of the documents of both dialects. */
		void everyOperation() {
			for (String document : List.of("deskie", "omnidesk")) {
				Map<String, Map<String, Object>> paths = RestAssured.given()
					.port(this.desk.port())
					.get("/_twindesk/openapi/" + document + ".json")
					.jsonPath()
					.getMap("paths");
				paths.forEach((path, methods) -> methods.keySet()
					.stream()
					.filter(METHODS::contains)
					.forEach((method) -> request(document).request(method.toUpperCase(Locale.ROOT),
							path.replace("{id}", "1"))));
			}
		}

		private RequestSpecification request(String dialect) {
			RequestSpecification request = RestAssured.given().port(this.desk.port());
			return dialect.equals("deskie")
					? request.auth().preemptive().basic(this.desk.owner().email(), this.desk.owner().key())
					: request.header("apiKey", this.desk.owner().key());
		}

		Client list(String query) {
			return get("/api/users.json?" + query);
		}

		Client get(String path) {
			this.desk.get(path);
			return this;
		}

		Client get(String path, int status) {
			this.desk.get(path).then().statusCode(status);
			return this;
		}

		void anotherStaffEmail() {
			this.desk.deskie(new TestWorkspace.Staff("stranger@acme.test", this.desk.owner().key()))
				.get("/api/users.json")
				.then()
				.statusCode(403);
		}

		void wrongKeyOfTheOnlyWorkspace() {
			String email = uniqueStaff(this.desk);
			this.desk.deskie(new TestWorkspace.Staff(email.toUpperCase(Locale.ROOT), "wrong"))
				.get("/api/users.json")
				.then()
				.statusCode(401);
		}

		String uniqueStaff(TestWorkspace testWorkspace) {
			String email = "staff-" + UUID.randomUUID() + "@acme.test";
			this.workspaces.staff(testWorkspace.workspace(), email, Set.of(Permission.USER_READ), false);
			return email;
		}

		void withoutPermission() {
			this.desk.deskie(this.desk.viewer()).delete("/api/users/1.json").then().statusCode(403);
		}

		void agentWithoutPermission() {
			this.desk.omnidesk(this.desk.viewer())
				.contentType(ContentType.URLENC)
				.body("firstname=Ada")
				.put("/api/v2/user/1")
				.then()
				.statusCode(403);
		}

		Client agent(String name) {
			return form("POST", "/api/v2/user",
					"firstname=Ada&lastname=King&sendActivationMail=0&name=" + name + "&email=" + name
							+ "@acme.test&telephone_number=%2B3161234"
							+ String.format(Locale.ROOT, "%04d", name.hashCode() & 0xFFF));
		}

		Client agents(String query) {
			this.desk.omnidesk().urlEncodingEnabled(false).get("/api/v2/user?" + query).then().statusCode(200);
			return this;
		}

		Client form(String method, String path, String body) {
			RequestSpecification request = this.desk.omnidesk();
			if (!body.isEmpty()) {
				request.contentType("application/x-www-form-urlencoded; charset=UTF-8").body(body);
			}
			request.request(method, path);
			return this;
		}

		/** Responds to the next read with a 429 and 60 seconds to wait. */
		Client limited(String dialect) {
			return fault(dialect + ".*", "\"status\": 429", false);
		}

		Client fault(String operation, String effect, boolean afterWrite) {
			this.desk.control()
				.contentType(ContentType.JSON)
				.body("[{\"id\": \"f\", \"operation\": \"%s\", \"times\": 1, \"afterWrite\": %s, \"then\": {%s}}]"
					.formatted(operation, afterWrite, effect))
				.put("/faults")
				.then()
				.statusCode(200);
			return this;
		}

		Client advance(String time) {
			this.desk.control()
				.contentType(ContentType.JSON)
				.body("{\"by\": \"" + time + "\"}")
				.post("/clock/advance")
				.then()
				.statusCode(200);
			return this;
		}

		JsonPath report() {
			return RestAssured.given()
				.port(this.desk.port())
				.get("/_twindesk/reports/" + this.desk.workspace().name())
				.then()
				.statusCode(200)
				.extract()
				.jsonPath();
		}

	}

}
