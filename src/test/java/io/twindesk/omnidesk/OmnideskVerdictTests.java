package io.twindesk.omnidesk;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.verdict.LastVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The findings of requests to Omnidesk. */
@ServerTest
class OmnideskVerdictTests {

	private static final String USERS = "/api/v2/user";

	private static final String NEW = "firstname=A&lastname=B&telephone_number=%2B316";

	private final TestWorkspace desk;

	OmnideskVerdictTests(TestWorkspaces workspaces) {
		this.desk = workspaces.open();
	}

	@BeforeEach
	void createUser() {
		create("john").statusCode(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { USERS, USERS + "?query=john&itemStart=0&itemLimit=5", USERS + "/settings?userID=1",
			USERS + "/getUserViews?userID=1&query=a" })
	void documentedReadsAreClean(String path) {
		request().get(path).then().statusCode(200);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).isEmpty();
		assertThat(verdict.outcome()).isEqualTo("clean");
	}

	@Test
	void documentedWritesAreClean() {
		create("margaret").statusCode(204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
		form("PUT", USERS + "/maxChats", "userID=1&maxChats=4", 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
		form("PUT", USERS + "/callsAutoAnswer", "userID=1&state=1", 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "activeOnly=true; tolerated omnidesk.list.active-only activeOnly; true",
					"extended=false; tolerated omnidesk.list.extended extended; false",
					"query=a&query=b; tolerated omnidesk.parameter.repeated query; b",
					"Query=a; unread omnidesk.unknown-parameter Query; a",
					"limit=5; unread omnidesk.unknown-parameter limit; 5" })
	void listParametersOutsideThePage(String query, String finding, String value) {
		request().get(USERS + "?" + query).then().statusCode(200);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).containsExactly(finding);
		assertThat(verdict.values()).contains(value);
		assertThat(verdict.outcome()).isEqualTo("tolerated");
	}

	@Test
	void aMisspeltParameterNamesTheOneThatWasMeant() {
		form("PUT", USERS + "/1", "first_name=A", 204);
		assertThat(LastVerdict.of(this.desk).messages()).contains("Nothing reads first_name; did you mean firstname?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "telephone_number=%2B317; tolerated omnidesk.edit.telephone-number telephone_number",
					"active=1; unread omnidesk.unknown-parameter active", "id=9; unread omnidesk.unknown-parameter id",
					"firstname='A'; tolerated omnidesk.body.quotes body" })
	void editsOutsideThePage(String body, String finding) {
		form("PUT", USERS + "/1", body, 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).containsExactly(finding);
	}

	@Test
	void bodiesInAnotherEncodingAreTolerated() {
		request().contentType(ContentType.JSON).body("{\"firstname\": \"A\"}").put(USERS + "/1").then().statusCode(204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.body.encodings content-type");
		form("POST", USERS, NEW + "&name=jane&email=jane@b.test", 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.body.encodings content-type");
		request().multiPart("firstname", "A").put(USERS + "/1").then().statusCode(204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.body.encodings content-type");
	}

	@Test
	void nullsAreTolerated() {
		request().contentType(ContentType.JSON)
			.body("{\"firstname\": \"A\", \"lastname\": null}")
			.put(USERS + "/1")
			.then()
			.statusCode(204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.contains("tolerated omnidesk.parameter.null lastname");
	}

	@Test
	void textsForFlagsAreTolerated() {
		form("PUT", USERS + "/callsAutoAnswer", "userID=1&state=true", 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.boolean.value state");
	}

	@Test
	void partsThatAreNotReadAreReported() {
		request().contentType(ContentType.JSON).body("{}").get(USERS).then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.parameter.place body");
		form("PUT", USERS + "/maxChats?userID=1", "userID=1&maxChats=4", 204);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("unread omnidesk.parameter.place userID");
		assertThat(RawHttp.withKey(this.desk.port(), this.desk.owner().key()).send("GET", "/api//v2/user").status())
			.isEqualTo(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated omnidesk.path.slashes path");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "PUT; /1; email=x; 400; broken omnidesk.edit.email email; x",
			"PUT; /1; firstname=1&email=x; 400; broken omnidesk.edit.firstname firstname; 1",
			"PUT; /maxChats; userID=1; 400; broken omnidesk.max-chats.max-chats maxChats;",
			"PUT; /maxChats; userID=x&maxChats=1; 400; broken omnidesk.user-id userID; x",
			"PUT; /maxChats; userID=9&maxChats=1; 404; broken omnidesk.not-found.status userID; 9",
			"PUT; /updateUserView; userID=1&viewID=99&newValue=1; 404; broken omnidesk.not-found.status viewID; 99",
			"PUT; /watch; userID=1&statistic=x&watchToggle=watch; 404; broken omnidesk.not-found.status statistic; x",
			"PUT; /9; firstname=A; 404; broken omnidesk.not-found.status path;",
			"PUT; /1/avatar; firstname=A; 404; broken omnidesk.not-found.status path;",
			"DELETE; /1; firstname=A; 405; broken omnidesk.request.method method;",
			"POST; /statusLock; userID=1&status=0; 400; broken omnidesk.status-lock.status status; 0" })
	void rejectedRequestsBreakARule(String method, String path, String body, int status, String finding, String value) {
		form(method, USERS + path, body, status);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.findings()).contains(finding);
		assertThat(verdict.outcome()).isEqualTo("broken");
		assertThat(verdict.values().get(verdict.findings().indexOf(finding))).isEqualTo(value);
	}

	@Test
	void aDuplicateBreaksItsRuleUnderTheNameThatWasSent() {
		create("john").statusCode(409);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.findings()).anyMatch((finding) -> finding.startsWith("broken omnidesk.duplicate.status "));
		assertThat(verdict.findings()).contains("assumed omnidesk.duplicate.status response");
	}

	@Test
	void aLockedStatusBreaksItsRule() {
		form("POST", USERS + "/statusLock", "userID=1&status=2", 204);
		form("POST", USERS + "/updateStatus", "userID=1&statusID=3", 409);
		assertThat(LastVerdict.of(this.desk).findings()).contains("broken omnidesk.update-status.locked userID");
	}

	@Test
	void aMissingPermissionBreaksItsRule() {
		RestAssured.given()
			.port(this.desk.port())
			.header("apiKey", this.desk.viewer().key())
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body("firstname=A")
			.put(USERS + "/1")
			.then()
			.statusCode(403);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).containsExactly("broken omnidesk.permission.missing authorization");
		assertThat(verdict.values()).containsOnlyNulls();
	}

	@Test
	void anUnsupportedTypeBreaksItsRule() {
		request().contentType("text/plain").body("x").put(USERS + "/1").then().statusCode(415);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("broken omnidesk.body.type content-type");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v2/user, omnidesk.list.envelope omnidesk.id omnidesk.flag",
			"/api/v2/user?query=zzz, omnidesk.list.envelope", "/api/v2/user/settings?userID=1, omnidesk.flag",
			"/api/v2/user?itemLimit=0, omnidesk.invalid.status omnidesk.error.form",
			"/api/v2/user/settings?userID=9, omnidesk.error.form" })
	void responsesThatDependOnASwitchAreAssumed(String path, String rules) {
		request().get(path);
		assertThat(LastVerdict.of(this.desk).assumed()).containsExactlyInAnyOrder(rules.split(" "));
	}

	@Test
	void writesDependOnTheSwitchOfTheirResponse() {
		form("PUT", USERS + "/1", "firstname=A", 204);
		assertThat(LastVerdict.of(this.desk).assumed()).containsExactly("omnidesk.write.response");
	}

	private ValidatableResponse create(String name) {
		return request().multiPart("firstname", "A")
			.multiPart("lastname", "B")
			.multiPart("name", name)
			.multiPart("email", name + "@b.test")
			.multiPart("telephone_number", "+316" + name.length())
			.post(USERS)
			.then();
	}

	private void form(String method, String path, String body, int status) {
		request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body(body)
			.request(method, path)
			.then()
			.statusCode(status);
	}

	private RequestSpecification request() {
		return RestAssured.given()
			.port(this.desk.port())
			.urlEncodingEnabled(false)
			.header("apiKey", this.desk.owner().key());
	}

}
