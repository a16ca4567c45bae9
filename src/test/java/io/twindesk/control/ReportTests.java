package io.twindesk.control;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** The reports in the control API. */
@ServerTest
class ReportTests {

	private static final String REPORTS = "/_twindesk/reports";

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	ReportTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aReportHasTheNameOfTheWorkspaceByDefault() {
		this.testWorkspace.get("/api/users.json");
		control().get(REPORTS)
			.then()
			.statusCode(200)
			.body("items.name", hasItem(name()))
			.body("items.find { it.name == '%s' }.calls".formatted(name()), equalTo(1))
			.body("items.find { it.name == '%s' }.outcome".formatted(name()), equalTo("clean"));
	}

	@Test
	void theSettingSharesAReportBetweenWorkspaces() {
		TestWorkspace other = this.testWorkspaces.open();
		String shared = name() + "_Shared.1";
		for (TestWorkspace each : List.of(this.testWorkspace, other)) {
			each.set("report", shared);
			each.get("/api/users.json");
		}
		report(shared).statusCode(200).body("calls", equalTo(2));
		report(name()).statusCode(404);
	}

	@Test
	void aReportOutlivesItsWorkspace() {
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.control().delete("/requests");
		this.testWorkspace.control().delete().then().statusCode(204);
		report(name()).statusCode(200).body("calls", equalTo(1));
	}

	@Test
	void aReportDescribesTheRequestsOfAClient() {
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test", "user_fullname", "Jane"));
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test"));
		this.testWorkspace.get("/api/users.json?limit=500&page=1");
		this.testWorkspace.get("/api/nothing.json");
		JsonPath report = report(name()).statusCode(200).extract().jsonPath();
		assertThat(report.getString("name")).isEqualTo(name());
		assertThat(report.getInt("calls")).isEqualTo(4);
		assertThat(report.getString("outcome")).isEqualTo("broken");
		assertThat(report.getString("clients[0].userAgent")).startsWith("Apache-HttpClient");
		assertThat(report.<String>getList("findings.rule")).containsExactlyInAnyOrder("deskie.user.user-email.unique",
				"deskie.unknown-route", "deskie.list.limit.max", "deskie.body.unknown-key");
		assertThat(report.<String>getList("findings.kind")).containsExactly("broken", "broken", "tolerated", "unread");
		report.setRootPath("findings.find { it.rule == 'deskie.list.limit.max' }");
		assertThat(report.getString("operation")).isEqualTo("deskie.users.list");
		assertThat(report.getString("evidence")).isEqualTo("documented");
		assertThat(report.getString("sentence")).startsWith("The users of a page, at most 100.");
		assertThat(report.getList("examples")).isEqualTo(
				List.of(Map.of("at", "limit", "value", "500", "request", "GET /api/users.json?limit=500&page=1")));
		report.setRootPath("operations.find { it.operation == 'deskie.users.create' }");
		assertThat(report.getMap("statuses")).isEqualTo(Map.of("201", 1, "400", 1));
		assertThat(report.getMap("errors")).isEqualTo(Map.of("email_already_exist", 1));
		assertThat(report.<String>getList("used")).containsExactly("user.user_email");
		assertThat(report.<String>getList("unused")).contains("user.user_phone", "user.custom_fields");
		report.setRootPath("assumptions.find { it.rule == 'deskie.list.limit-above' }");
		assertThat(report.getString("switch")).isEqualTo("switch.deskie.list.limit-above");
		assertThat(report.getString("option")).isEqualTo("clamp");
	}

	@Test
	void customFieldsAreOneKey() {
		this.testWorkspace
			.create(Map.of("user_email", "jane@acme.test", "custom_fields", Map.of("cf_20", "one", "cf_21", "two")));
		report(name()).body("operations.find { it.operation == 'deskie.users.create' }.used",
				equalTo(List.of("user.custom_fields", "user.user_email")));
	}

	@Test
	void everyKeyThatTheClientUsesIsDocumented() {
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test", "user_full_name", "Jane", "language_id", 2,
				"user_note", "note", "company_name", "Acme", "custom_fields", Map.of("cf_20", "one")));
		this.testWorkspace.get("/api/users.json?page=1&limit=10&user_email=jane&custom_fields[cf_20]=one");
		this.testWorkspace.omnidesk().get("/api/v2/user?itemStart=0&itemLimit=5&query=ada");
		JsonPath report = report(name()).extract().jsonPath();
		for (String operation : List.of("deskie.users.create", "deskie.users.list", "omnidesk.users.list")) {
			report.setRootPath("operations.find { it.operation == '" + operation + "' }");
			assertThat(report.<String>getList("used")).isNotEmpty()
				.doesNotContainAnyElementsOf(report.getList("unused"));
			assertThat(report.getList("used").size() + report.getList("unused").size()).as(operation)
				.isEqualTo(Map.of("deskie.users.create", 24, "deskie.users.list", 16, "omnidesk.users.list", 5)
					.get(operation));
		}
	}

	@Test
	void requestsWithoutVerdictsAreNotCounted() {
		this.testWorkspace.deskie().header("X-Twindesk-Rules", "off").get("/api/users.json");
		report(name()).statusCode(404);
		this.testWorkspace.set("rules.mode", "off");
		this.testWorkspace.get("/api/users.json");
		report(name()).statusCode(404);
		this.testWorkspace.deskie().header("X-Twindesk-Rules", "observe").get("/api/users.json");
		report(name()).statusCode(200).body("calls", equalTo(1));
	}

	@Test
	void omnideskErrorsAreCountedByStatus() {
		this.testWorkspace.omnidesk().get("/api/v2/user?itemLimit=0").then().statusCode(400);
		report(name())
			.body("operations.find { it.operation == 'omnidesk.users.list' }.errors", equalTo(Map.of("400", 1)))
			.body("operations.operation", not(hasItem(startsWith("deskie."))))
			.body("situations.id", not(hasItem(startsWith("deskie."))));
	}

	@Test
	void keysInAUrlAreMasked() {
		this.testWorkspace.get("/api/users.json?api_key=geheim&limit=500");
		assertThat(report(name()).extract().asString()).contains("api_key=***")
			.doesNotContain("request\":\"GET geheim");
	}

	@Test
	void aHeadThatTheConnectorRejectsIsAFinding() {
		RawHttp.of(this.testWorkspace).send("GET", "/api/users.json", "Bad Header: x");
		report(name()).statusCode(200)
			.body("findings.rule", equalTo(List.of("deskie.request.header")))
			.body("findings.examples.flatten().request", equalTo(List.of("GET /api/users.json")));
	}

	@ParameterizedTest
	@CsvSource({ "json, application/json, {", "html, text/html;charset=UTF-8, <!doctype html>",
			"markdown, text/markdown;charset=UTF-8, ## Twindesk", "junit, application/xml;charset=UTF-8, <?xml" })
	void theQueryOrAcceptSelectsTheFormat(String format, String type, String start) {
		this.testWorkspace.get("/api/users.json");
		control().accept("image/png")
			.queryParam("format", format)
			.get(REPORTS + "/" + name())
			.then()
			.statusCode(200)
			.header("Content-Type", type)
			.header("Vary", containsString("Accept"))
			.body(startsWith(start));
		control().accept(type).get(REPORTS + "/" + name()).then().header("Content-Type", type).body(startsWith(start));
		control().accept(type)
			.queryParam("format", "json")
			.get(REPORTS + "/" + name())
			.then()
			.header("Content-Type", "application/json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/* | application/json", "image/png | application/json",
			"text/xml | application/xml;charset=UTF-8", "nonsense | application/json",
			"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8",
			"text/html;q=0.1,text/markdown;q=0.5 | text/markdown;charset=UTF-8", "text/html;q=0 | application/json" })
	void acceptIsReadByItsQualities(String accept, String type) {
		this.testWorkspace.get("/api/users.json");
		control().header("Accept", accept)
			.get(REPORTS + "/" + name())
			.then()
			.statusCode(200)
			.header("Content-Type", type);
	}

	@Test
	void htmlHasAPolicyThatPermitsNothingFromOutside() {
		this.testWorkspace.get("/api/users.json");
		control().queryParam("format", "html")
			.get(REPORTS + "/" + name())
			.then()
			.header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
			.header("Referrer-Policy", "no-referrer");
	}

	@ParameterizedTest
	@CsvSource({ "broken, /api/users/99.json", "tolerated, /api/users.json?limit=500",
			"unread, /api/users.json?email=jane@acme.test", "assumed, /api/users.json?limit=500",
			"unmet, /api/users.json" })
	void aReportWithAFindingFailsABuild(String kind, String path) {
		this.testWorkspace.get(path);
		String body = report(name()).extract().asString();
		for (String format : List.of("json", "html", "markdown", "junit")) {
			control().queryParam("format", format)
				.queryParam("fail-on", kind)
				.get(REPORTS + "/" + name())
				.then()
				.statusCode(409);
		}
		control().queryParam("fail-on", kind).get(REPORTS + "/" + name()).then().statusCode(409).body(equalTo(body));
	}

	@ParameterizedTest
	@CsvSource({ "broken, /api/users.json?limit=500&email=jane", "tolerated, /api/users.json?email=jane",
			"unread, /api/users.json?limit=500" })
	void aReportWithOtherFindingsDoesNotFailABuild(String kind, String path) {
		this.testWorkspace.get(path);
		control().queryParam("fail-on", kind).get(REPORTS + "/" + name()).then().statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "broken,unread", "unread,broken", "broken, unread" })
	void oneOfSeveralKindsIsEnough(String kinds) {
		this.testWorkspace.get("/api/users.json?email=jane");
		control().queryParam("fail-on", kinds).get(REPORTS + "/" + name()).then().statusCode(409);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "format=pdf | format | must be json or html or markdown or junit",
			"format= | format | must be json or html or markdown or junit",
			"fail-on=broken,bad | fail-on | must be a list of broken or tolerated or unread or assumed or unmet",
			"fail-on= | fail-on | must be a list of broken or tolerated or unread or assumed or unmet",
			"colour=blue | colour | unknown parameter; allowed: format, fail-on" })
	void unknownValuesAndParametersAreInvalid(String query, String field, String message) {
		this.testWorkspace.get("/api/users.json");
		control().get(REPORTS + "/" + name() + "?" + query)
			.then()
			.statusCode(400)
			.body("errors[0].field", equalTo(field))
			.body("errors[0].message", equalTo(message));
	}

	@Test
	void anUnknownReportNamesTheNearestOnes() {
		this.testWorkspace.get("/api/users.json");
		report(name() + "x").statusCode(404)
			.body("detail",
					allOf(startsWith("There is no report " + name() + "x; the nearest are "), containsString(name())));
		control().delete(REPORTS + "/" + name() + "x").then().statusCode(404).body("detail", containsString(name()));
	}

	@Test
	void aDeletedReportIsGone() {
		this.testWorkspace.get("/api/users.json");
		control().delete(REPORTS + "/" + name()).then().statusCode(204);
		report(name()).statusCode(404);
		this.testWorkspace.get("/api/users.json");
		report(name()).statusCode(200).body("calls", equalTo(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".hidden", "a/b", "a b", "ä" })
	void aNameThatIsNoFileNameIsInvalid(String report) {
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body(Map.of("report", report))
			.patch("/settings")
			.then()
			.statusCode(400)
			.body("errors.field", hasItems("report"));
	}

	private ValidatableResponse report(String name) {
		return control().get(REPORTS + "/" + name).then();
	}

	private RequestSpecification control() {
		return RestAssured.given().filter(new Documented()).port(this.testWorkspace.port());
	}

	private String name() {
		return this.testWorkspace.workspace().name();
	}

}
