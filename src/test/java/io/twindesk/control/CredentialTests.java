package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@ServerTest
class CredentialTests {

	private static final String ANN = "{\"staffEmail\": \"ann@acme.test\", \"permissions\": [\"USER_READ\"]}";

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	CredentialTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aNewKeyHasOnlyItsPermissions() {
		JsonPath ann = create(ANN).statusCode(201)
			.header("Location", startsWith(path() + "/"))
			.body("staffEmail", equalTo("ann@acme.test"))
			.body("permissions", contains("USER_READ"))
			.body("fullAccess", equalTo(false))
			.body("actsFor", nullValue())
			.extract()
			.jsonPath();
		RequestSpecification staff = RestAssured.given()
			.port(this.testWorkspace.port())
			.header("apiKey", ann.getString("apiKey"));
		staff.get("/api/v2/user").then().statusCode(200);
		staff.post("/api/v2/user").then().statusCode(403);
	}

	@Test
	void aKeyCanActForAnExistingUserOnly() {
		long user = this.testWorkspace.create("jane@acme.test");
		String key = create(
				"{\"staffEmail\": \"ann@acme.test\", \"permissions\": [\"USER_READ\"], \"fullAccess\": true, "
						+ "\"actsFor\": " + user + "}")
			.statusCode(201)
			.body("actsFor", equalTo((int) user))
			.body("fullAccess", equalTo(true))
			.extract()
			.path("apiKey");
		RestAssured.given()
			.port(this.testWorkspace.port())
			.header("apiKey", key)
			.get("/api/v2/user/settings")
			.then()
			.body("item.userID", equalTo((int) user));
	}

	@Test
	void theListContainsNoKeys() {
		String id = create(ANN).extract().path("id");
		control().get(path())
			.then()
			.statusCode(200)
			.body("items", hasSize(4))
			.body("items.id", hasItem(id))
			.body("items.apiKey", everyItem(nullValue()));
	}

	@Test
	void aDeletedKeyOpensNoWorkspace() {
		JsonPath ann = create(ANN).extract().jsonPath();
		control().delete(path() + "/" + ann.getString("id")).then().statusCode(204);
		RestAssured.given()
			.port(this.testWorkspace.port())
			.header("apiKey", ann.getString("apiKey"))
			.get("/api/v2/user")
			.then()
			.statusCode(401);
		control().get(path()).then().body("items.id", not(hasItem(ann.getString("id"))));
		control().delete(path() + "/" + ann.getString("id")).then().statusCode(404);
	}

	@Test
	void aCredentialOfAnotherWorkspaceCannotBeDeleted() {
		TestWorkspace other = this.testWorkspaces.open();
		String id = create(ANN).extract().path("id");
		control().delete("/_twindesk/workspaces/" + other.workspace().name() + "/credentials/" + id)
			.then()
			.statusCode(404);
		control().get(path()).then().body("items.id", hasItem(id));
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', textBlock = """
			{"permissions": []}                                                       | staffEmail
			{"staffEmail": "ann", "permissions": []}                                  | staffEmail
			{"staffEmail": "ann@acme.test"}                                           | permissions
			{"staffEmail": "ann@acme.test", "permissions": ["ALL"]}                   | permissions
			{"staffEmail": "ann@acme.test", "permissions": "USER_READ"}               | permissions
			{"staffEmail": "ann@acme.test", "permissions": [], "fullAccess": "yes"}   | fullAccess
			{"staffEmail": "ann@acme.test", "permissions": [], "actsFor": "1"}        | actsFor
			{"staffEmail": "ann@acme.test", "permissions": [], "actsFor": 99}         | actsFor
			{"staffEmail": "ann@acme.test", "permissions": [], "key": "x"}            | key
			""")
	void anInvalidFieldIsNamedAndNoCredentialIsCreated(String body, String field) {
		create(body).statusCode(400).contentType("application/problem+json").body("errors.field", contains(field));
		control().get(path()).then().body("items", hasSize(3));
	}

	@Test
	void anUnknownWorkspaceIsNotFound() {
		control().get("/_twindesk/workspaces/nobody/credentials")
			.then()
			.statusCode(404)
			.body("detail", containsString("'nobody'"));
	}

	@Test
	void aCredentialMayHaveNoPermissions() {
		create("{\"staffEmail\": \"ann@acme.test\", \"permissions\": []}").statusCode(201).body("permissions", empty());
	}

	private ValidatableResponse create(String body) {
		return control().contentType(ContentType.JSON).body(body).post(path()).then();
	}

	private String path() {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/credentials";
	}

	private RequestSpecification control() {
		return RestAssured.given().port(this.testWorkspace.port());
	}

}
