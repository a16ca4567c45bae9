package io.twindesk.deskie;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
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

/** The findings of requests to Deskie. */
@ServerTest
class DeskieVerdictTests {

	private final TestWorkspace desk;

	DeskieVerdictTests(TestWorkspaces workspaces) {
		this.desk = workspaces.open();
	}

	@BeforeEach
	void createUsers() {
		this.desk.create("a@b.test");
		this.desk.create("b@b.test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/users.json", "/api/users.json?limit=100&page=1", "/api/users/1.json",
			"/api/users.json?user_email=%5Ea@b", "/api/users.json?user_phone=380", "/api/users.json?language_id=2",
			"/api/users.json?custom_fields[cf_20]=x" })
	void documentedReadsAreClean(String path) {
		request().get(path).then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
		assertThat(LastVerdict.of(this.desk).outcome()).isEqualTo("clean");
	}

	@Test
	void documentedWritesAreClean() {
		this.desk
			.create(Map.of("user_phone", "+380 44 1", "user_full_name", "A", "company_name", "B", "company_position",
					"C", "user_note", "D", "language_id", 2, "custom_fields", Map.of("cf_20", "x", "cf_21", true)))
			.then()
			.statusCode(201);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
		for (String action : List.of("block", "disable", "restore")) {
			request().put("/api/users/1/" + action + ".json").then().statusCode(200);
			assertThat(LastVerdict.of(this.desk).withoutAssumptions()).as(action).isEmpty();
		}
		request().delete("/api/users/1.json").then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "limit=500; tolerated deskie.list.limit.max limit; 500",
			"limit=0; tolerated deskie.list.limit.max limit; 0",
			"limit=all; tolerated deskie.list.limit.max limit; all", "page=0; tolerated deskie.list.page.min page; 0",
			"page=-1; tolerated deskie.list.page.min page; -1", "page=9; tolerated deskie.list.past-end page; 9",
			"user_email=%5Ea@b.test%5E; tolerated deskie.list.anchors user_email; ^a@b.test^",
			"company_id=1; tolerated deskie.list.company-id company_id; 1",
			"amount_of_cases=true; tolerated deskie.list.amount-of-cases amount_of_cases; true",
			"from_time=2026-01-01; tolerated deskie.list.from-time from_time; 2026-01-01",
			"to_updated_time=2026-01-01; tolerated deskie.list.to-updated-time to_updated_time; 2026-01-01",
			"email=a@b.test; unread deskie.list.unknown-parameter email; a@b.test",
			"per_page=5; unread deskie.list.unknown-parameter per_page; 5" })
	void listParametersOutsideThePage(String query, String finding, String value) {
		request().get("/api/users.json?" + query).then().statusCode(200);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).containsExactly(finding);
		assertThat(verdict.outcome()).isEqualTo("tolerated");
		assertThat(verdict.values()).contains(value);
	}

	@ParameterizedTest
	@CsvSource({ "email, user_email", "user_mail, user_email", "userPhone, user_phone", "language, language_id",
			"limits, limit" })
	void anUnknownParameterNamesTheOneThatWasMeant(String sent, String meant) {
		request().get("/api/users.json?" + sent + "=abc");
		assertThat(LastVerdict.of(this.desk).messages())
			.contains("Nothing reads " + sent + "; did you mean " + meant + "?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "user_full_name: null; tolerated deskie.body.null user.user_full_name; null",
					"custom_fields: []; tolerated deskie.body.null user.custom_fields; []",
					"user_id: 7; tolerated deskie.body.unknown-key user.user_id; 7",
					"user_fullname: \"A\"; unread deskie.body.unknown-key user.user_fullname; A",
					"user_screen_name: \"A\"; unread deskie.body.unknown-key user.user_screen_name; A",
					"user_viber: 123; tolerated deskie.user.identifier.number user.user_viber; 123",
					"user_phone: \"+380\"; tolerated deskie.create.type user.user_phone; +380" })
	void keysOutsideThePage(String field, String finding, String value) {
		String key = field.substring(0, field.indexOf(':'));
		String body = "{\"user\": {\"user_email\": \"c@b.test\", \"" + key + "\":" + field.substring(key.length() + 1)
				+ "}}";
		this.desk.send("POST", "/api/users.json", body).then().statusCode(201);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).contains(finding);
		assertThat(verdict.outcome()).isEqualTo("tolerated");
		assertThat(verdict.values()).contains(value);
	}

	@Test
	void aMisspeltKeyNamesTheOneThatWasMeant() {
		this.desk.send("PUT", "/api/users/1.json", "{\"user\": {\"user_fullname\": \"A\"}}");
		assertThat(LastVerdict.of(this.desk).messages())
			.contains("Nothing reads user_fullname; did you mean user_full_name?");
	}

	@Test
	void keysBesideTheWrapperAreNotRead() {
		this.desk.send("POST", "/api/users.json", "{\"user\": {\"user_email\": \"c@b.test\"}, \"note\": \"x\"}");
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("unread deskie.body.unknown-key note");
	}

	@Test
	void aVerdictHasAtMostAHundredFindings() {
		StringBuilder keys = new StringBuilder("\"user_email\": \"c@b.test\"");
		for (int i = 0; i < 300; i++) {
			keys.append(", \"key").append(i).append("\": 1");
		}
		this.desk.send("POST", "/api/users.json", "{\"user\": {" + keys + "}}").then().statusCode(201);
		assertThat(LastVerdict.of(this.desk).findings()).hasSize(100);
	}

	@Test
	void formsAreTolerated() {
		request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body("user[user_email]=c@b.test")
			.post("/api/users.json")
			.then()
			.statusCode(201);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated deskie.body.encodings content-type");
		assertThat(LastVerdict.of(this.desk).values()).contains("application/x-www-form-urlencoded; charset=UTF-8");
	}

	@Test
	void bodiesThatAreNotReadAreTolerated() {
		this.desk.send("GET", "/api/users/1.json", "{}").then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated deskie.body.ignored body");
		this.desk.send("PUT", "/api/users/1/block.json", "{\"a\": 1}").then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("tolerated deskie.body.ignored body");
	}

	@Test
	void queriesOfOtherOperationsAreNotRead() {
		request().get("/api/users/1.json?expand=cases").then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("unread deskie.unknown-parameter expand");
	}

	@Test
	void repeatedSlashesAreTolerated() {
		assertThat(RawHttp.of(this.desk).send("GET", "/api//users/1.json").status()).isEqualTo(200);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).containsExactly("tolerated deskie.path.slashes path");
		assertThat(verdict.values()).contains("/api//users/1.json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "{\"user_id\": 2}; tolerated deskie.link.user-id user_id",
					"{\"user_email\": \"b@b.test\", \"user_id\": 2}; unread deskie.link.other-user user_id",
					"{\"user_email\": \"b@b.test\", \"note\": 2}; unread deskie.body.unknown-key note",
					"{\"user_email\": \"b@b.test\", \"user_phone\": null}; tolerated deskie.body.null user_phone" })
	void linksOutsideThePage(String body, String finding) {
		this.desk.send("PUT", "/api/users/1/link.json", body).then().statusCode(200);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions()).contains(finding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"POST; /api/users.json; {\"user\": {\"user_email\": \"a@b.test\"}}; 400; broken deskie.user.user-email.unique user.user_email; a@b.test",
			"POST; /api/users.json; {\"user\": {\"user_email\": \"a\"}}; 400; broken deskie.user.user-email.format user.user_email; a",
			"POST; /api/users.json; {\"user\": {\"user_email\": \"c@b.test\", \"custom_fields\": {\"cf_20\": {}}}}; 400; broken deskie.custom-fields.format user.custom_fields.cf_20; {…}",
			"POST; /api/users.json; {\"user\": {\"user_email\": \"c@b.test\", \"custom_fields\": {\"x\": 1}}}; 400; broken deskie.custom-fields.format user.custom_fields.x; 1",
			"POST; /api/users.json; {\"user\": {\"user_email\": \"c@b.test\", \"language_id\": 99}}; 400; broken deskie.language-id.value user.language_id; 99",
			"POST; /api/users.json; {\"user\": {\"user_full_name\": \"A\"}}; 400; broken deskie.body.user-data user; {…}",
			"POST; /api/users.json; {\"user_email\": \"c@b.test\"}; 400; broken deskie.body.user-data body;",
			"POST; /api/users.json; {; 400; broken deskie.body.json body;",
			"PUT; /api/users/9.json; {\"user\": {\"user_full_name\": \"A\"}}; 404; broken deskie.user.not-found path;",
			"PUT; /api/users/1/link.json; {\"user_id\": 9}; 404; broken deskie.user.not-found user_id; 9",
			"PUT; /api/users/1/link.json; {\"user_email\": \"x@b.test\"}; 404; broken deskie.user.not-found user_email; x@b.test",
			"PUT; /api/users/1/link.json; {\"user_id\": 1}; 400; broken deskie.link.itself user_id; 1",
			"PUT; /api/users/1/unlink.json; {\"user_email\": \"b@b.test\"}; 400; broken deskie.unlink.not-linked user_email; b@b.test",
			"POST; /api/users/1.json; {}; 405; broken deskie.request.method method;",
			"POST; /api/cases.json; {}; 404; broken deskie.unknown-route path;" })
	void rejectedRequestsBreakARule(String method, String path, String body, int status, String finding, String value) {
		this.desk.send(method, path, body).then().statusCode(status);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.outcome()).isEqualTo("broken");
		int index = verdict.findings().indexOf(finding);
		assertThat(verdict.findings()).contains(finding);
		assertThat(verdict.values().get(index)).isEqualTo(value);
		assertThat(verdict.messages().get(index)).endsWith(".");
	}

	@ParameterizedTest
	@CsvSource({ "user_email=ab, broken deskie.list.user-email.min-length user_email",
			"user_phone=12, broken deskie.list.user-phone.min-length user_phone",
			"from_time=x, broken deskie.list.time.format from_time",
			"to_time=x, broken deskie.list.time.format to_time",
			"from_updated_time=2&to_updated_time=1, broken deskie.list.time.range from_updated_time",
			"language_id=x, broken deskie.language-id.value language_id",
			"custom_fields[x]=1, broken deskie.custom-fields.format custom_fields[x]",
			"user_phone=abc, broken deskie.user.user-phone.format user_phone" })
	void rejectedListsBreakARule(String query, String finding) {
		request().get("/api/users.json?" + query).then().statusCode(400);
		assertThat(LastVerdict.of(this.desk).findings()).contains(finding);
	}

	@Test
	void aKeyInTheQueryIsNotShown() {
		request().get("/api/users.json?api_key=twd_secret").then().statusCode(200);
		assertThat(this.desk.control().get("/requests?limit=1").asString()).contains("api_key")
			.doesNotContain("twd_secret");
	}

	@Test
	void aKeyIsNoValueOfAFinding() {
		RestAssured.given()
			.port(this.desk.port())
			.auth()
			.preemptive()
			.basic("other@b.test", this.desk.owner().key())
			.get("/api/users.json")
			.then()
			.statusCode(403);
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.withoutAssumptions()).containsExactly("broken deskie.credentials.staff authorization");
		assertThat(verdict.values()).containsOnlyNulls();
	}

	@Test
	void aMissingPermissionBreaksItsRule() {
		this.desk.deskie(this.desk.viewer()).delete("/api/users/1.json").then().statusCode(403);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("broken deskie.permission.missing authorization");
	}

	@Test
	void aUnsupportedTypeBreaksItsRule() {
		request().contentType("text/plain").body("x").post("/api/users.json").then().statusCode(415);
		assertThat(LastVerdict.of(this.desk).withoutAssumptions())
			.containsExactly("broken deskie.body.type content-type");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "/api/users.json?user_email=zzz; deskie.list.empty",
			"/api/users.json?page=9; deskie.list.past-end", "/api/users.json?limit=500; deskie.list.limit-above",
			"/api/users.json; deskie.list.order", "/api/users.json?user_email=ab; deskie.list.short-filter",
			"/api/users.json?page=501; deskie.list.page-cap", "/api/users/1.json; deskie.screen-name",
			"/api/users/1.json; deskie.custom-fields.empty", "/api/users/1.json; deskie.last-contact",
			"/api/users/1.json; deskie.layout", "/api/users/9.json; deskie.not-found.status",
			"/api/cases.json; deskie.unknown-route" })
	void responsesThatDependOnASwitchAreAssumed(String path, String rule) {
		request().get(path);
		assertThat(LastVerdict.of(this.desk).findings())
			.anyMatch((finding) -> finding.startsWith("assumed " + rule + " "));
	}

	@Test
	void writesThatDependOnASwitchAreAssumed() {
		this.desk.create(Map.of("user_telegram", 123, "user_full_name", "A & B"));
		assertThat(LastVerdict.of(this.desk).assumed())
			.contains("deskie.create.status", "deskie.identifier.digits", "deskie.text")
			.doesNotContain("deskie.whatsapp.field", "deskie.last-contact", "deskie.list.order");
		this.desk.create(Map.of("user_whatsapp_phone", "123", "custom_fields", Map.of("cf_1", "x")));
		assertThat(LastVerdict.of(this.desk).assumed()).contains("deskie.whatsapp.field")
			.doesNotContain("deskie.identifier.digits", "deskie.text", "deskie.custom-fields.empty");
		this.desk.create(Map.of("user_email", "a@b.test"));
		assertThat(LastVerdict.of(this.desk).assumed()).contains("deskie.duplicate.status", "deskie.duplicate.code");
		request().delete("/api/users/1.json");
		assertThat(LastVerdict.of(this.desk).assumed()).containsExactly("deskie.delete.body");
	}

	private RequestSpecification request() {
		return RestAssured.given()
			.port(this.desk.port())
			.urlEncodingEnabled(false)
			.auth()
			.preemptive()
			.basic(this.desk.owner().email(), this.desk.owner().key());
	}

}
