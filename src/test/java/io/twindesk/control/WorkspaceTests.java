package io.twindesk.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class WorkspaceTests {

	private static final String PATH = "/_twindesk/workspaces";

	private final int port;

	private final String name = "t-" + UUID.randomUUID().toString().substring(0, 18);

	WorkspaceTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
	}

	@Test
	void removeWhenIdleIsReturned() {
		create("{\"name\": \"" + this.name + "\", \"removeWhenIdle\": true}").statusCode(201)
			.body("removeWhenIdle", equalTo(true));
		RestAssured.given()
			.port(this.port)
			.get(PATH + "/" + this.name)
			.then()
			.statusCode(200)
			.body("removeWhenIdle", equalTo(true));
		create("{\"removeWhenIdle\": false}").statusCode(201).body("removeWhenIdle", nullValue());
		create("{\"removeWhenIdle\": \"soon\"}").statusCode(400).body("errors.field", contains("removeWhenIdle"));
	}

	@Test
	void aNewWorkspaceIsEmptyAndHasAKeyWithAllPermissions() {
		JsonPath created = create("{\"name\": \"" + this.name + "\"}").statusCode(201)
			.header("Location", PATH + "/" + this.name)
			.body("name", equalTo(this.name))
			.body("credentials", hasSize(1))
			.body("credentials[0].staffEmail", equalTo("owner@" + this.name + ".test"))
			.body("credentials[0].permissions",
					containsInAnyOrder("USER_READ", "USER_CUD", "API_RESERVE_USER", "USER_ANONYMOUS_BROWSING_UPDATE"))
			.body("credentials[0].fullAccess", equalTo(true))
			.body("credentials[0].actsFor", nullValue())
			.body("settings.timeZone", equalTo("Europe/Kyiv"))
			.extract()
			.jsonPath();
		RestAssured.given()
			.port(this.port)
			.header("apiKey", created.getString("credentials[0].apiKey"))
			.get("/api/v2/user")
			.then()
			.statusCode(200)
			.body("itemTotal", equalTo(0));
	}

	@Test
	void aMissingNameIsGenerated() {
		create("").statusCode(201).body("name", matchesPattern("[a-z0-9-]{1,40}"));
		create("{}").statusCode(201).body("name", matchesPattern("[a-z0-9-]{1,40}"));
	}

	@Test
	void settingsApplyFromTheCreation() {
		create("{\"name\": \"" + this.name
				+ "\", \"settings\": {\"timeZone\": \"Asia/Tokyo\", \"rateLimitPerMinute\": 9}}")
			.statusCode(201);
		control().get(PATH + "/" + this.name)
			.then()
			.statusCode(200)
			.body("settings.timeZone", equalTo("Asia/Tokyo"))
			.body("settings.rateLimitPerMinute", equalTo(9))
			.body("credentials", nullValue());
	}

	@Test
	void anExistingNameIsAConflict() {
		create("{\"name\": \"" + this.name + "\"}").statusCode(201);
		create("{\"name\": \"" + this.name + "\"}").statusCode(409)
			.contentType("application/problem+json")
			.body("detail", containsString("'" + this.name + "'"));
	}

	@Test
	void allErrorsAreReportedAndNothingIsCreated() {
		create("{\"name\": \"No\", \"settings\": {\"timeZone\": \"x\", \"colour\": {}}, \"seeds\": 1}").statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", containsInAnyOrder("name", "settings.timeZone", "settings.colour", "seeds"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]
			5
			"acme"
			{"name": 5}
			{"name": ""}
			{"name": "A"}
			{"name": "a b"}
			{"settings": []}
			{"name":
			""")
	void anInvalidBodyIsRejected(String body) {
		create(body).statusCode(400).contentType("application/problem+json");
	}

	@Test
	void theListIsSortedByNameAndPaged() {
		for (String end : List.of("a", "b", "c")) {
			create("{\"name\": \"" + this.name + end + "\"}").statusCode(201);
		}
		JsonPath page = control().get(PATH + "?limit=2&after=" + this.name).then().statusCode(200).extract().jsonPath();
		assertThat(page.getList("items.name")).containsExactly(this.name + "a", this.name + "b");
		assertThat(page.getInt("total")).isGreaterThanOrEqualTo(3);
		control().get(PATH + "?limit=1&after=" + this.name + "b").then().body("items.name", contains(this.name + "c"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "x", "1001", "" })
	void anInvalidLimitIsRejected(String limit) {
		control().get(PATH + "?limit=" + limit).then().statusCode(400).body("errors.field", contains("limit"));
	}

	@Test
	void aCredentialOfASeedNeedsNoKey() {
		create("{\"name\": \"" + this.name + "\", \"seed\": {\"credentials\": ["
				+ "{\"staffEmail\": \"a@acme.test\", \"permissions\": [\"USER_READ\"]},"
				+ "{\"staffEmail\": \"b@acme.test\", \"permissions\": [\"USER_READ\"]}]}}")
			.statusCode(201)
			.body("credentials.staffEmail", contains("a@acme.test", "b@acme.test"))
			.body("credentials[0].apiKey", not(equalTo(null)));
	}

	@Test
	void aDeletedWorkspaceIsGoneWithItsContent() {
		Map<String, String> owner = create("{\"name\": \"" + this.name + "\"}").extract()
			.jsonPath()
			.getMap("credentials[0]");
		RequestSpecification staff = RestAssured.given()
			.port(this.port)
			.auth()
			.preemptive()
			.basic(owner.get("staffEmail"), owner.get("apiKey"));
		staff.contentType(ContentType.JSON)
			.body("{\"user\": {\"user_email\": \"jane@acme.test\", \"custom_fields\": {\"cf_1\": \"x\"}}}")
			.post("/api/users.json")
			.then()
			.statusCode(201);
		control().delete(PATH + "/" + this.name).then().statusCode(204);
		control().get(PATH + "/" + this.name).then().statusCode(404).body("detail", containsString(this.name));
		control().delete(PATH + "/" + this.name).then().statusCode(404);
		staff.get("/api/users.json").then().statusCode(401);
		create("{\"name\": \"" + this.name + "\"}").statusCode(201)
			.body("credentials[0].apiKey", not(equalTo(owner.get("apiKey"))));
	}

	private ValidatableResponse create(String body) {
		return control().contentType(ContentType.JSON).body(body).post(PATH).then();
	}

	private RequestSpecification control() {
		return RestAssured.given().port(this.port);
	}

}
