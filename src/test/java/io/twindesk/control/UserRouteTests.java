package io.twindesk.control;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class UserRouteTests {

	private static final String FULL = """
			{"identifiers": [{"type": "email", "value": "jane@acme.test"}, {"type": "phone", "value": "+380 44 1"}],
			 "firstName": "Jane", "lastName": "Ostin", "username": "jane.o", "language": "en", "confirmed": true,
			 "active": false, "deleted": false, "createdAt": "2026-01-05T10:00:00Z",
			 "updatedAt": "2026-01-06T10:00:00Z", "lastContactAt": "2026-01-07T10:00:00Z",
			 "companyName": "Acme", "companyPosition": "CEO", "note": "vip", "thumbnail": "t.png",
			 "customFields": {"cf_20": "Kyiv", "cf_21": 1.50},
			 "agent": {"maxChats": 3, "groups": [7], "status": {"id": 4, "locked": true},
			           "campaigns": [{"name": "spring", "active": true}],
			           "reservations": [{"channelId": 5, "until": "2026-01-05T10:00:00Z"}]}}""";

	private final TestWorkspace testWorkspace;

	UserRouteTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aNewUserIsShownByBothDialectsAndAsInAStateDocument() {
		JsonPath created = create(FULL).statusCode(201).header("Location", endsWith("/users/1")).extract().jsonPath();
		JsonPath state = this.testWorkspace.control().get("/state").jsonPath();
		assertThat(created.getMap("directory")).isEqualTo(state.getMap("users[0]"));
		assertThat(created.getMap("deskie")).isEqualTo(this.testWorkspace.get("/api/users/1.json").jsonPath().get());
		assertThat(created.getMap("omnidesk"))
			.isEqualTo(this.testWorkspace.omnidesk().get("/api/v2/user").jsonPath().getMap("items[0]"));
		assertThat(created.getMap("directory")).containsEntry("note", "vip")
			.containsEntry("lastContactAt", "2026-01-07T10:00:00Z");
		assertThat(created.getString("deskie.user.custom_fields.cf_21")).isEqualTo("1.5");
		assertThat(created.getList("notShown.deskie")).containsExactly("username", "note", "agent",
				"identifiers.phone");
		assertThat(created.getList("notShown.omnidesk")).contains("customFields", "linkedUsers");
	}

	/** Numbers keep their spelling, and switches their effect. */
	@Test
	void theFormsOfTheDialectsAreThoseOfTheWire() {
		this.testWorkspace.set("switch.omnidesk.id", "string");
		String view = create(FULL).extract().asString();
		assertThat(view).contains("\"cf_21\":1.50").contains("\"omnidesk\":{\"id\":\"1\"");
		String deskie = this.testWorkspace.get("/api/users/1.json").asString();
		assertThat(view).contains("\"deskie\":" + deskie);
	}

	@Test
	void aUserWithoutAUsernameGetsAFreeOneAndAnIdOfChoice() {
		create("{\"id\": 7, \"identifiers\": [{\"type\": \"email\", \"value\": \"jane@acme.test\"}]}").statusCode(201)
			.body("directory.id", equalTo(7))
			.body("directory.username", equalTo("jane"))
			.body("directory", not(hasKey("agent")));
		create("{\"identifiers\": [{\"type\": \"email\", \"value\": \"jane@other.test\"}], \"linkedUsers\": [7]}")
			.statusCode(201)
			.body("directory.id", equalTo(8))
			.body("directory.username", equalTo("jane-2"))
			.body("directory.linkedUsers", contains(7))
			.body("deskie.user.linked_users", contains(7));
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					{"firstName": 5, "colour": "red"}                                                 | type firstName colour
					{"identifiers": [{"type": "email", "value": "jane"}], "language": []}             | identifiers[0].value type language
					{"type": "email", "customFields": {"x": 1, "cf_1": {}}}                           | customFields.x customFields.cf_1
					{"type": "email", "linkedUsers": [99, "x"]}                                       | linkedUsers[0] linkedUsers[1]
					{"type": "email", "agent": {"views": [9], "maxChats": -1, "x": 1}}                | agent.maxChats agent.views[0] agent.x
					{"type": "email", "id": 0}                                                        | id
					{"type": "email", "id": 900000000000000000}                                       | id
					{"id": 1, "identifiers": [{"type": "phone"}]}                                     | identifiers[0].value type id
					[]                                                                                | ^^
					""")
	void allInvalidFieldsOfANewUserAreNamedAndNoneIsCreated(String body, String fields) {
		long id = this.testWorkspace.create("taken@acme.test");
		ValidatableResponse response = create(body).statusCode(400).contentType("application/problem+json");
		List<String> names = response.extract().jsonPath().getList("errors.field");
		assertThat(names).containsExactlyInAnyOrder(fields.split(" "));
		users().get("/users").then().body("items.id", contains((int) id));
		assertThat(this.testWorkspace.create("next@acme.test")).isEqualTo(id + 1);
	}

	@Test
	void takenDataIsAConflictThatNamesAllFields() {
		create(FULL).statusCode(201);
		String body = FULL.replace("\"firstName\"", "\"id\": 1, \"firstName\"").replace("jane@acme", "JANE@acme");
		create(body).statusCode(409)
			.contentType("application/problem+json")
			.body("errors.field", contains("id", "identifiers[0].value", "identifiers[1].value", "username"));
		long joe = this.testWorkspace.create("joe@acme.test");
		change(joe, "{\"identifiers\": [{\"type\": \"email\", \"value\": \"Jane@acme.test\"}], \"note\": \"x\"}")
			.statusCode(409)
			.body("errors.field", contains("identifiers[0].value"));
		assertThat(directory(joe)).containsEntry("note", "");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			{"firstName": "Ada"}                         | firstName       | Ada
			{"note": null}                               | note            | ^^
			{"active": true}                             | active          | true
			{"deleted": true}                            | deleted         | true
			{"confirmed": false}                         | confirmed       | false
			{"lastContactAt": null}                      | lastContactAt   | null
			{"language": "de"}                           | language        | de
			{"username": ""}                             | username        | ^^
			{"customFields": {"cf_20": null}}            | customFields    | {cf_21=1.5}
			{"customFields": {"cf_30": true}}            | customFields    | {cf_20=Kyiv, cf_21=1.5, cf_30=true}
			{"customFields": null}                       | customFields    | {}
			{"agent": {"status": {"id": 9}}}             | agent.status.id | 9
			{"agent": {"maxChats": 8}}                   | agent.maxChats  | 8
			{"agent": {"campaigns": []}}                 | agent.campaigns | []
			{"identifiers": [{"type": "phone", "value": "+380 44 2"}]} | identifiers.value | [+380 44 2]
			""")
	void aChangeAffectsOnlyItsFields(String body, String path, String value) {
		create(FULL).statusCode(201);
		Map<String, Object> before = directory(1);
		JsonPath after = change(1, body).statusCode(200).extract().jsonPath();
		assertThat(String.valueOf(after.<Object>get("directory." + path))).isEqualTo(value);
		Map<String, Object> others = after.getMap("directory");
		assertThat(others.remove("updatedAt").equals(before.remove("updatedAt"))).isEqualTo(path.startsWith("agent"));
		others.remove(path.split("\\.")[0]);
		before.remove(path.split("\\.")[0]);
		assertThat(others).isEqualTo(before);
		assertThat(after.getMap("deskie")).isEqualTo(this.testWorkspace.get("/api/users/1.json").jsonPath().get());
		assertThat(after.getMap("omnidesk"))
			.isEqualTo(this.testWorkspace.omnidesk().get("/api/v2/user").jsonPath().getMap("items[0]"));
	}

	@Test
	void aPatchOfTheShownUserChangesNothing() {
		create(FULL.replace("1.50", "1.5")).statusCode(201);
		Map<String, Object> before = directory(1);
		String document = this.testWorkspace.control().get("/state").jsonPath().prettify();
		users().body(before).patch("/users/1").then().statusCode(200).body("directory", equalTo(before));
		assertThat(this.testWorkspace.control().get("/state").jsonPath().prettify()).isEqualTo(document);
		users().get("/audit").then().body("items.action", not(hasItem("user.changed")));
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			{"firstName": "Ada", "lastName": 5, "agent": {"maxChats": 9, "views": [1]}} | lastName agent.views[0]
			{"firstName": "Ada", "id": 2, "createdAt": "2026-01-01T00:00:00Z"}          | id createdAt
			{"firstName": "Ada", "type": "phone", "updatedAt": "2026-01-01T00:00:00Z"}  | type updatedAt
			{"firstName": "Ada", "linkedUsers": [1]}                                    | linkedUsers[0]
			{"firstName": "Ada", "customFields": {"cf_20": []}, "x": 1}                 | customFields.cf_20 x
			{"agent": {"maxChats": 9}, "linkedUsers": [99]}                             | linkedUsers[0]
			"text"                                                                      | ^^
			""")
	void aRejectedChangeIsNamedAndLeavesTheUserAsItIs(String body, String fields) {
		create(FULL).statusCode(201);
		String before = this.testWorkspace.control().get("/state").asString();
		List<String> names = change(1, body).statusCode(400).extract().jsonPath().getList("errors.field");
		assertThat(names).containsExactlyInAnyOrder(fields.split(" "));
		assertThat(this.testWorkspace.control().get("/state").asString()).isEqualTo(before);
	}

	@Test
	void aDeclaredFieldTakesItsTypeOnly() {
		users()
			.body("{\"customFields\": [{\"id\": 20, \"title\": \"Vip\", \"type\": \"checkbox\"}], "
					+ "\"users\": [{\"identifiers\": [{\"type\": \"email\", \"value\": \"jane@acme.test\"}]}]}")
			.queryParam("credentials", "keep")
			.put("/state")
			.then()
			.statusCode(204);
		change(1, "{\"customFields\": {\"cf_20\": \"perhaps\"}}").statusCode(400)
			.body("errors.field", contains("customFields.cf_20"));
		change(1, "{\"customFields\": {\"cf_20\": true}}").statusCode(200)
			.body("deskie.user.custom_fields.cf_20", equalTo(true));
	}

	@ParameterizedTest
	@CsvSource({ "block, false, false", "disable, true, true", "restore, true, false" })
	void aStateIsThatOfBothDialects(String action, boolean active, boolean deleted) {
		create(FULL.replace("\"active\": false", "\"active\": " + !action.equals("restore"))).statusCode(201);
		users().post("/users/1/" + action)
			.then()
			.statusCode(200)
			.body("directory.active", equalTo(active))
			.body("directory.deleted", equalTo(deleted))
			.body("deskie.user.active", equalTo(active))
			.body("deskie.user.deleted", equalTo(deleted))
			.body("omnidesk.active", equalTo(active && !deleted));
		users().get("/audit").then().body("items.find { it.action == 'user.changed' }.by.kind", equalTo("control"));
	}

	@Test
	void usersAreLinkedAndUnlinked() {
		for (String name : List.of("a", "b", "c")) {
			this.testWorkspace.create(name + "@acme.test");
		}
		link(1, "link", "{\"userId\": 2}").statusCode(200).body("directory.linkedUsers", contains(2));
		link(3, "link", "{\"userId\": 1}").statusCode(200).body("deskie.user.linked_users", contains(1, 2));
		link(1, "unlink", "{\"userId\": 3}").statusCode(200).body("directory.linkedUsers", contains(2));
		link(1, "unlink", "{\"userId\": 3}").statusCode(409).body("errors.field", contains("userId"));
		change(1, "{\"linkedUsers\": [3]}").statusCode(200).body("directory.linkedUsers", contains(3));
		link(2, "link", "{\"userId\": 3}").statusCode(200).body("directory.linkedUsers", contains(1, 3));
		change(1, "{\"linkedUsers\": []}").statusCode(200).body("directory.linkedUsers", equalTo(List.of()));
		assertThat(directory(2)).containsEntry("linkedUsers", List.of(3));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "{}", "{\"userId\": 1}", "{\"userId\": 99}", "{\"userId\": \"2\"}", "{\"userId\": 0}" })
	void anInvalidLinkIsNamed(String body) {
		this.testWorkspace.create("a@acme.test");
		this.testWorkspace.create("b@acme.test");
		link(1, "link", body).statusCode(400).body("errors.field", contains("userId"));
		link(1, "unlink", body).statusCode(400).body("errors.field", contains("userId"));
	}

	@Test
	void aDeletedUserIsGone() {
		create(FULL).statusCode(201);
		users().delete("/users/1").then().statusCode(204);
		users().get("/users/1").then().statusCode(404);
		this.testWorkspace.get("/api/users/1.json").then().statusCode(404);
		create(FULL).statusCode(201).body("directory.id", equalTo(2));
		users().get("/audit")
			.then()
			.body("items.findAll { it.by.kind == 'control' }.action", hasItems("user.created", "user.deleted"));
	}

	@ParameterizedTest
	@CsvSource({ "GET, ''", "PATCH, ''", "DELETE, ''", "POST, /block", "POST, /disable", "POST, /restore",
			"POST, /link", "POST, /unlink" })
	void anUnknownUserIsNotFound(String method, String path) {
		this.testWorkspace.create("a@acme.test");
		for (String id : List.of("2", "0", "999999999999999999", "9999999999999999999", "jane")) {
			users().body(path.endsWith("link") ? "{\"userId\": 1}" : "{}")
				.request(method, "/users/" + id + path)
				.then()
				.statusCode(404)
				.contentType("application/problem+json");
		}
	}

	@ParameterizedTest(name = "{0}: {1} of {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			limit=1000                   | 1 2 3 4 | 4
			limit=2                      | 1 2     | 4
			limit=2&after=2              | 3 4     | 4
			after=4                      | ^^      | 4
			state=active                 | 1       | 1
			state=blocked                | 2       | 1
			state=deleted                | 3 4     | 2
			type=telegram                | 4       | 1
			type=email&state=deleted     | 3       | 1
			query=BLOCK                  | 2       | 1
			query=acme.test&limit=1      | 1       | 3
			query=acme.test&state=active | 1       | 1
			query=%25                    | ^^      | 0
			""")
	void theListIsFilteredAndPaged(String query, String ids, int total) {
		for (String name : List.of("ann", "block", "gone")) {
			this.testWorkspace.create(name + "@acme.test");
		}
		create("{\"identifiers\": [{\"type\": \"telegram\", \"value\": \"495582869\"}], \"active\": false, "
				+ "\"deleted\": true}")
			.statusCode(201);
		users().post("/users/2/block").then().statusCode(200);
		users().post("/users/3/disable").then().statusCode(200);
		JsonPath page = users().urlEncodingEnabled(false)
			.get("/users?" + query)
			.then()
			.statusCode(200)
			.extract()
			.jsonPath();
		assertThat(page.getList("items.id", String.class))
			.containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
		assertThat(page.getInt("total")).isEqualTo(total);
	}

	@Test
	void anItemOfTheListHasTheUsersNameAndState() {
		create(FULL).statusCode(201);
		users().get("/users")
			.then()
			.body("items[0]", equalTo(Map.of("id", 1, "type", "email", "name", "Jane Ostin", "email", "jane@acme.test",
					"phone", "+380 44 1", "active", false, "deleted", false, "updatedAt", "2026-01-06T10:00:00Z")));
	}

	@ParameterizedTest
	@CsvSource({ "limit=0, limit", "limit=1001, limit", "after=x, after", "type=fax, type", "state=happy, state",
			"colour=red, colour" })
	void anInvalidParameterIsNamed(String query, String field) {
		users().get("/users?" + query)
			.then()
			.statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", contains(field));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table users; --", "\u202Eevil", "%_\\",
			"\uD83D\uDE00 ' \" & <", "\u0001\u001F" })
	void aHostileNameIsStoredAndFoundAsItIs(String name) {
		users().body(Map.of("type", "email", "firstName", name)).post("/users").then().statusCode(201);
		users().get("/users/1")
			.then()
			.contentType(ContentType.JSON)
			.body("directory.firstName", equalTo(name))
			.body("omnidesk.firstname", equalTo(name));
		users().queryParam("query", name)
			.get("/users")
			.then()
			.statusCode(200)
			.body("items.name", everyItem(equalTo(name)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "\\ud800" })
	void aNameThatNoDatabaseStoresIsRejected(String name) {
		create("{\"type\": \"email\", \"firstName\": \"" + name + "\"}").statusCode(400)
			.body("errors.field", contains("firstName"));
	}

	@Test
	void otherWorkspacesAreNotAffected() {
		create(FULL).statusCode(201);
		Control other = Control.open(this.testWorkspace.port());
		other.get("/users/1").then().statusCode(404);
		other.get("/users").then().body("total", equalTo(0));
		other.send("POST", "/users", FULL).then().statusCode(201).body("directory.id", equalTo(1));
	}

	@Test
	void anUnknownWorkspaceIsNotFound() {
		users().basePath("/_twindesk/workspaces/nobody")
			.get("/users")
			.then()
			.statusCode(404)
			.body("detail", containsString("'nobody'"))
			.body("errors", nullValue());
	}

	@Test
	void aChangePublishesItsFields() {
		create(FULL).statusCode(201);
		change(1, "{\"note\": \"x\", \"active\": true, \"agent\": {\"maxChats\": 9, \"status\": {\"id\": 1}}}")
			.statusCode(200);
		users().get("/audit")
			.then()
			.body("items.findAll { it.action == 'user.changed' }.fields", contains(contains("note", "state")))
			.body("items.findAll { it.action == 'agent.changed' }.fields.flatten()", hasItems("maxChats", "status"))
			.body("items.findAll { it.userId == 1 }.by.kind", everyItem(equalTo("control")));
	}

	private ValidatableResponse create(String body) {
		return users().body(body).post("/users").then();
	}

	private ValidatableResponse change(long id, String body) {
		return users().body(body).patch("/users/" + id).then();
	}

	private ValidatableResponse link(long id, String action, String body) {
		return users().body(body).post("/users/" + id + "/" + action).then();
	}

	private Map<String, Object> directory(long id) {
		return users().get("/users/" + id).then().statusCode(200).extract().jsonPath().getMap("directory");
	}

	private RequestSpecification users() {
		return this.testWorkspace.control().filter(new Documented()).contentType(ContentType.JSON);
	}

}
