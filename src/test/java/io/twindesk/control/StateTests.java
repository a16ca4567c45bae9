package io.twindesk.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@ServerTest
class StateTests {

	private static final String WHOLE = """
			{"workspace": "acme", "nextUserId": 9,
			 "settings": {"timeZone": "UTC", "rateLimitPerMinute": 90, "omnidesk.writeResponse": "result",
			   "deskie.listDisabled": false},
			 "customFields": [{"id": 20, "title": "City", "type": "text"}],
			 "views": [{"id": 1, "name": "Open tickets"}, {"id": 2, "name": "All"}],
			 "credentials": [{"staffEmail": "owner@acme.test", "apiKey": "KEY",
			   "permissions": ["USER_READ", "USER_CUD"], "fullAccess": true, "actsFor": 1}],
			 "users": [
			   {"id": 1, "type": "email", "identifiers": [{"type": "email", "value": "jane@acme.test"},
			     {"type": "custom", "channel": "crm", "value": "4711"}],
			    "firstName": "Jane", "lastName": "Ostin", "username": "jane", "language": "nl", "confirmed": true,
			    "active": true, "deleted": false, "createdAt": "2026-01-05T10:00:00Z",
			    "updatedAt": "2026-01-06T10:00:00.123456Z", "lastContactAt": "2026-01-07T10:00:00Z",
			    "companyName": "ACME", "companyPosition": "CEO", "note": "vip", "thumbnail": "http://acme.test/j.png",
			    "customFields": {"cf_20": "Kyiv", "cf_7": 1.50, "cf_3": true}, "linkedUsers": [4],
			    "agent": {"maxChats": 5, "views": [1], "status": {"id": 2, "locked": true}, "groups": [3, 1],
			      "campaigns": [{"name": "spring", "active": true}],
			      "statistics": [{"statistic": "calls", "primaryOption": "day", "secondaryOption": "", "watched": true}],
			      "reservations": [{"channelId": 5, "until": "2026-01-05T10:00:00Z"}]}},
			   {"id": 4, "identifiers": [{"type": "telegram", "value": "495582869"}], "linkedUsers": [1]}],
			 "identificationCodes": [{"code": "o_37BD49_uv", "createdAt": "2026-01-05T10:00:00Z",
			   "identifiers": [{"type": "phone", "value": "+380501234567"}], "fullName": "Joe Doe",
			   "customFields": {"cf_20": "Lviv"}}]}
			""";

	private final TestWorkspaces testWorkspaces;

	private final int port;

	private final String document = WHOLE.replace("KEY", "key-" + Control.name());

	StateTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.port = testWorkspaces.port();
	}

	/** A document of an earlier release. */
	@ParameterizedTest
	@ValueSource(strings = { "wa", "whatsapp" })
	void aWhatsappUserIsReadUnderBothNames(String word) {
		TestWorkspace testWorkspace = this.testWorkspaces.open();
		String document = """
				{"users": [{"type": "TYPE", "identifiers": [{"type": "TYPE", "value": "+380501234567"}]}],
				 "identificationCodes": [{"code": "o_37BD49_uv", "identifiers": [{"type": "TYPE", "value": "1"}]}]}
				""".replace("TYPE", word);
		String path = Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/state?credentials=keep";
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body(document)
			.put(path)
			.then()
			.statusCode(204);
		RestAssured.given()
			.port(this.port)
			.get(path)
			.then()
			.body("users[0].type", equalTo("wa"))
			.body("users[0].identifiers[0].type", equalTo("wa"))
			.body("identificationCodes[0].identifiers[0].type", equalTo("wa"));
		testWorkspace.get("/api/users/1.json").then().body("user.wa_id", equalTo("+380501234567"));
		testWorkspace.create(Map.of("user_whatsapp_phone", "380 50 1234567"))
			.then()
			.body("error", equalTo("wa_already_exist"));
	}

	@Test
	void anAliasIsADuplicateWithAndWithoutItsAtSign() {
		TestWorkspace testWorkspace = this.testWorkspaces.open();
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body("""
					{"users": [{"identifiers": [{"type": "telegram_data", "value": "@nina"}]},
					 {"identifiers": [{"type": "telegram_data", "value": "nina"}]}]}""")
			.put(Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/state")
			.then()
			.statusCode(400)
			.body("errors[0].field", equalTo("users[1].identifiers[0].value"));
	}

	@Test
	void aReadDocumentEqualsTheWrittenOne() {
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state", this.document).then().statusCode(204);
		String read = desk.get("/state").asString();
		assertThat(read).contains("\"cf_7\":1.50", "\"nextUserId\":9", "o_37BD49_uv",
				"\"updatedAt\":\"2026-01-06T10:00:00.123456Z\"");
		Control twin = Control.open(this.port);
		twin.send("PUT", "/state?credentials=keep", read).then().statusCode(204);
		assertThat(withoutCredentials(twin)).isEqualTo(withoutCredentials(desk));
	}

	@Test
	void writingAReadDocumentChangesNothing() {
		TestWorkspace testWorkspace = this.testWorkspaces.open();
		this.testWorkspaces.views(testWorkspace);
		long jane = testWorkspace.create("jane@acme.test");
		long joe = testWorkspace.create("joe@acme.test");
		testWorkspace.send("PUT", "/api/users/" + jane + "/link.json", "{\"user_id\": " + joe + "}")
			.then()
			.statusCode(200);
		TestWorkspace.Staff acting = this.testWorkspaces.actingFor(testWorkspace, jane,
				EnumSet.allOf(Permission.class));
		testWorkspace.omnidesk(acting)
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParam("state", 1)
			.put("/api/v2/user/callsAutoAnswer")
			.then()
			.statusCode(204);
		testWorkspace.deskie().delete("/api/users/" + joe + ".json").then().statusCode(200);
		String before = state(testWorkspace.workspace().name());
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body(before)
			.put(Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/state")
			.then()
			.statusCode(204);
		assertThat(state(testWorkspace.workspace().name())).isEqualTo(before);
		testWorkspace.omnidesk(acting)
			.get("/api/v2/user/settings")
			.then()
			.statusCode(200)
			.body("item.callsAutoAnswer", equalTo(true));
		testWorkspace.deskie().get("/api/users/" + jane + ".json").then().statusCode(200);
		assertThat(testWorkspace.create("jim@acme.test")).isEqualTo(joe + 1);
	}

	@Test
	void aKeyOfADeletedUserIsAcceptedAndActsForNobody() {
		TestWorkspace testWorkspace = this.testWorkspaces.open();
		long jane = testWorkspace.create("jane@acme.test");
		this.testWorkspaces.actingFor(testWorkspace, jane, EnumSet.allOf(Permission.class));
		testWorkspace.deskie().delete("/api/users/" + jane + ".json").then().statusCode(200);
		assertThat(readAndPutBack(testWorkspace)).doesNotContain("actsFor");
		long joe = testWorkspace.create("joe@acme.test");
		this.testWorkspaces.actingFor(testWorkspace, joe, EnumSet.allOf(Permission.class));
		assertThat(readAndPutBack(testWorkspace)).contains("\"actsFor\":" + joe);
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body("{}")
			.put(Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/state?credentials=keep")
			.then()
			.statusCode(204);
		assertThat(readAndPutBack(testWorkspace)).doesNotContain("actsFor");
	}

	@Test
	void theLargestNumbersOfOmnideskAreAccepted() {
		TestWorkspace testWorkspace = this.testWorkspaces.open();
		long jane = testWorkspace.create("jane@acme.test");
		TestWorkspace.Staff acting = this.testWorkspaces.actingFor(testWorkspace, jane,
				EnumSet.allOf(Permission.class));
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body("{\"now\": \"9998-12-31T23:59:59.999999Z\", \"frozen\": true}")
			.put(Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/clock")
			.then()
			.statusCode(200);
		for (String channel : List.of("0", "5", "-9223372036854775808", "9223372036854775807")) {
			omnidesk(testWorkspace, acting, "channelID", channel).post("/api/v2/user/reserveUserForLiveChannel")
				.then()
				.statusCode(204);
		}
		omnidesk(testWorkspace, acting, "maxChats", "9223372036854775807").put("/api/v2/user/maxChats")
			.then()
			.statusCode(204);
		omnidesk(testWorkspace, acting, "status", "9223372036854775807").formParam("userID", jane)
			.post("/api/v2/user/statusLock")
			.then()
			.statusCode(204);
		assertThat(readAndPutBack(testWorkspace)).contains("\"maxChats\":9223372036854775807",
				"\"id\":9223372036854775807", "\"channelId\":0", "\"channelId\":9223372036854775807",
				"\"channelId\":-9223372036854775808", "\"until\":\"9999-01-01T00:00:59.999");
	}

	@Test
	void noIdIsAssignedThatADocumentCannotContain() {
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state", "{\"nextUserId\": 900000000000000001}")
			.then()
			.statusCode(400)
			.body("errors.field", equalTo(List.of("nextUserId")));
		desk.send("PUT", "/state", "{\"users\": [{\"id\": 999999999999999999, \"type\": \"email\"}]}")
			.then()
			.statusCode(400)
			.body("errors.field", equalTo(List.of("nextUserId")));
		desk.send("PUT", "/state?credentials=keep", "{\"nextUserId\": 899999999999999999}").then().statusCode(204);
		desk.create("jane", "jane@acme.test");
		String read = desk.get("/state").asString();
		assertThat(read).contains("\"id\":899999999999999999");
		desk.send("PUT", "/state", read).then().statusCode(204);
	}

	@Test
	void bothDialectsReturnTheWrittenState() {
		String key = "key-" + Control.name();
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state", WHOLE.replace("KEY", key)).then().statusCode(204);
		desk.omnidesk().get("/api/v2/user").then().statusCode(401);
		RestAssured.given()
			.port(this.port)
			.header("apiKey", key)
			.get("/api/v2/user/settings")
			.then()
			.statusCode(200)
			.body("item.maxChats", equalTo(5));
		RestAssured.given()
			.port(this.port)
			.auth()
			.preemptive()
			.basic("owner@acme.test", key)
			.get("/api/users/1.json")
			.then()
			.statusCode(200)
			.body("user.user_full_name", equalTo("Jane Ostin"))
			.body("user.created_at", equalTo("Mon, 05 Jan 2026 10:00:00 +0000"))
			.body("user.linked_users", equalTo(List.of(4)));
	}

	@Test
	void aWorkspaceFromADocumentGetsNewKeys() {
		String name = Control.name();
		Control desk = Control.open(this.port, "{\"name\": \"" + name + "\", \"seed\": " + this.document + "}");
		assertThat(desk.workspace()).isEqualTo(name);
		assertThat(desk.ids()).isEqualTo(List.of(1, 4));
		desk.get("/credentials")
			.then()
			.body("items", hasSize(1))
			.body("items[0].staffEmail", equalTo("owner@acme.test"));
		desk.omnidesk().get("/api/v2/user/settings").then().statusCode(200).body("item.maxChats", equalTo(5));
	}

	@Test
	void aDocumentMayContainPlainKeys() {
		Control.open(this.port, "{\"seed\": " + WHOLE.replace("KEY", "auto-acme") + "}");
		String key = "auto-" + Control.name().replace("c-", "C-");
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state", WHOLE.replace("KEY", key)).then().statusCode(204);
	}

	@Test
	void theNameInADocumentIsIgnored() {
		Control one = Control.open(this.port, "{\"seed\": " + this.document + "}");
		Control other = Control.open(this.port, "{\"seed\": " + this.document + "}");
		assertThat(one.workspace()).isNotEqualTo("acme").isNotEqualTo(other.workspace());
	}

	@Test
	void aWorkspaceCanBeCreatedFromANamedSeed() {
		Control desk = Control.open(this.port, "{\"seed\": \"demo\", \"settings\": {\"timeZone\": \"UTC\"}}");
		assertThat(desk.ids()).isEqualTo(List.of(1, 2, 3, 4, 5));
		desk.get("/credentials")
			.then()
			.body("items.staffEmail", equalTo(List.of("owner@demo.test", "agent@demo.test", "viewer@demo.test")));
		desk.get("").then().body("settings.timeZone", equalTo("UTC"));
		desk.create("jim", "jim@acme.test");
		desk.send("POST", "/reset").then().statusCode(204);
		assertThat(desk.ids()).isEqualTo(List.of(1, 2, 3, 4, 5));
	}

	@Test
	void anUnknownSeedIsReportedWithTheAllowedOnes() {
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body("{\"seed\": \"nobody\"}")
			.post(Control.WORKSPACES)
			.then()
			.statusCode(400)
			.body("errors[0].field", equalTo("seed"))
			.body("errors[0].message", containsString("demo"));
	}

	@Test
	void aKeyOfAnotherWorkspaceIsAConflictAndChangesNothing() {
		Control desk = Control.open(this.port);
		desk.create("jane", "jane@acme.test");
		desk.send("PUT", "/state", "{\"credentials\": [{\"staffEmail\": \"a@b.test\", \"apiKey\": \"demo-agent\"}]}")
			.then()
			.statusCode(409);
		assertThat(desk.ids()).isEqualTo(List.of(1));
	}

	@Test
	void allErrorsOfADocumentAreReportedAndNothingIsChanged() {
		Control desk = Control.open(this.port);
		desk.create("jane", "jane@acme.test");
		String before = desk.get("/state").asString();
		desk.send("PUT", "/state", """
				{"nextUserId": 2, "colour": "red", "settings": {"timeZone": "Mars"},
				 "users": [{"id": 2, "identifiers": [{"type": "email", "value": "none"}], "active": "yes"}, {"id": 2}]}
				""")
			.then()
			.statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", hasItem("nextUserId"))
			.body("errors.field", hasItem("colour"))
			.body("errors.field", hasItem("settings.timeZone"))
			.body("errors.field", hasItem("users[0].identifiers[0].value"))
			.body("errors.field", hasItem("users[0].active"))
			.body("errors.field", hasItem("users[1].id"));
		assertThat(desk.get("/state").asString()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					[] | ''
					{"users": {}} | users
					{"users": [1]} | users[0]
					{"users": [{"id": 0}]} | users[0].id
					{"users": [{"id": 1}]} | users[0].type
					{"users": [{"type": "fax"}]} | users[0].type
					{"users": [{"type": "email", "createdAt": "yesterday"}]} | users[0].createdAt
					{"users": [{"type": "email", "linkedUsers": [7]}]} | users[0].linkedUsers[0]
					{"users": [{"type": "email", "username": "A"}, {"type": "email", "username": "a"}]} | users[1].username
					{"users": [{"identifiers": [{"type": "phone", "value": "+1 2"}]}, {"identifiers": [{"type": "phone", "value": "12"}]}]} | users[1].identifiers[0].value
					{"users": [{"id": 1, "identifiers": [{"type": "email", "value": "a@bb.test"}]}, {"id": 1, "identifiers": [{"type": "email", "value": "a@bb.test"}]}]} | users[1].identifiers[0].value
					{"users": [{"type": "email", "customFields": {"city": 1}}]} | users[0].customFields.city
					{"users": [{"type": "email", "customFields": {"cf_1": [1]}}]} | users[0].customFields.cf_1
					{"users": [{"type": "email", "agent": {"views": [1]}}]} | users[0].agent.views[0]
					{"users": [{"type": "email", "agent": {"status": {"id": 0}}}]} | users[0].agent.status.id
					{"views": [{"id": 1}, {"id": 1}]} | views[1]
					{"customFields": [{"id": 1, "type": "colour"}]} | customFields[0].type
					{"credentials": [{"staffEmail": "a@b.test"}]} | credentials[0]
					{"credentials": [{"staffEmail": "a", "apiKey": "k"}]} | credentials[0].staffEmail
					{"credentials": [{"staffEmail": "a@b.test", "apiKey": "auto-acme"}]} | credentials[0].apiKey
					{"credentials": [{"staffEmail": "a@b.test", "apiKey": "auto-acme.read"}]} | credentials[0].apiKey
					{"credentials": [{"staffEmail": "a@b.test", "keyHash": "k"}]} | credentials[0].keyHash
					{"credentials": [{"staffEmail": "a@b.test", "apiKey": "k", "actsFor": 1}]} | credentials[0].actsFor
					{"credentials": [{"staffEmail": "a@b.test", "apiKey": "k", "permissions": ["ALL"]}]} | credentials[0].permissions[0]
					{"identificationCodes": [{"code": "x"}]} | identificationCodes[0].code
					{"settings": {"colour": "red"}} | settings.colour
					{"workspace": "My Desk"} | workspace
					""")
	void anErrorIsReportedWithItsPath(String document, String path) {
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state", document).then().statusCode(400).body("errors.field", hasItem(path));
	}

	@Test
	void anUnknownParameterIsRejected() {
		Control desk = Control.open(this.port);
		desk.send("PUT", "/state?credentials=lose", "{}").then().statusCode(400);
		desk.send("PUT", "/state?keep=credentials", "{}").then().statusCode(400);
	}

	/** The state, which must not change when it is written back. */
	private String readAndPutBack(TestWorkspace testWorkspace) {
		String read = state(testWorkspace.workspace().name());
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body(read)
			.put(Control.WORKSPACES + "/" + testWorkspace.workspace().name() + "/state")
			.then()
			.statusCode(204);
		assertThat(state(testWorkspace.workspace().name())).isEqualTo(read);
		return read;
	}

	private static RequestSpecification omnidesk(TestWorkspace testWorkspace, TestWorkspace.Staff staff, String name,
			String value) {
		return testWorkspace.omnidesk(staff)
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParam(name, value);
	}

	private String state(String workspace) {
		return RestAssured.given().port(this.port).get(Control.WORKSPACES + "/" + workspace + "/state").asString();
	}

	private static String withoutCredentials(Control desk) {
		return desk.get("/state")
			.asString()
			.replace(desk.workspace(), "")
			.replaceAll("\"credentials\":\\[[^\\]]*\\][^\\]]*\\],", "");
	}

}
