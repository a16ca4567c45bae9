package io.twindesk.verdict;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The settings {@code rules.mode} and {@code rules.header}, and the request header. */
@ServerTest
class RulesModeTests {

	private static final String VERDICT = "X-Twindesk-Verdict";

	private static final String RULE = "X-Twindesk-Rule";

	private final TestWorkspace desk;

	RulesModeTests(TestWorkspaces workspaces) {
		this.desk = workspaces.open();
	}

	@BeforeEach
	void createUser() {
		this.desk.create("a@b.test");
	}

	@Test
	void strictModeRejectsToleratedAndIgnoredPartsOfARead() {
		this.desk.set("rules.mode", "strict");
		deskie().get("/api/users.json?limit=500")
			.then()
			.statusCode(400)
			.header(RULE, "deskie.list.limit.max")
			.contentType(ContentType.JSON)
			.body(equalTo("{\"error\":\"contract_violation\"}"));
		deskie().get("/api/users.json?email=a").then().statusCode(400).header(RULE, "deskie.list.unknown-parameter");
		LastVerdict verdict = LastVerdict.of(this.desk);
		assertThat(verdict.outcome()).isEqualTo("tolerated");
		assertThat(verdict.withoutAssumptions()).containsExactly("unread deskie.list.unknown-parameter email");
	}

	@Test
	void strictModeAcceptsWhatThePageDocuments() {
		this.desk.set("rules.mode", "strict");
		deskie().get("/api/users.json?limit=5").then().statusCode(200).header(RULE, nullValue());
		this.desk.create("b@b.test");
	}

	@Test
	void strictModeChangesNothing() {
		this.desk.set("rules.mode", "strict");
		this.desk.create(Map.of("user_email", "b@b.test", "user_fullname", "B"))
			.then()
			.statusCode(400)
			.header(RULE, "deskie.body.unknown-key");
		deskie().contentType(ContentType.JSON)
			.body("{\"user\": {\"user_full_name\": \"A\", \"user_id\": 1}}")
			.put("/api/users/1.json")
			.then()
			.statusCode(400);
		deskie().contentType(ContentType.JSON).body("{}").put("/api/users/1/block.json").then().statusCode(400);
		deskie().delete("/api/users/1.json?force=1").then().statusCode(400);
		deskie().get("/api/users.json")
			.then()
			.body("total_count", equalTo(1))
			.body("'0'.user.user_full_name", equalTo(""))
			.body("'0'.user.active", equalTo(true));
	}

	@Test
	void aRejectedCreateWithAnIdempotencyKeyCanBeRepeated() {
		this.desk.set("rules.mode", "strict");
		for (int i = 0; i < 2; i++) {
			deskie().contentType(ContentType.JSON)
				.header("Idempotency-Key", "k")
				.body("{\"user\": {\"user_email\": \"b@b.test\", \"x\": 1}}")
				.post("/api/users.json")
				.then()
				.statusCode(400)
				.body("error", equalTo("contract_violation"));
		}
	}

	@Test
	void theVendorsOwnErrorWins() {
		this.desk.set("rules.mode", "strict");
		this.desk.create(Map.of("user_email", "a@b.test", "x", 1))
			.then()
			.statusCode(400)
			.header(RULE, nullValue())
			.body("error", equalTo("email_already_exist"));
		deskie().get("/api/users.json?limit=500&user_email=a").then().body("error", equalTo("user_email_too_short"));
	}

	@Test
	void switchesDoNotChangeTheResponseOfStrictMode() {
		this.desk.set("rules.mode", "strict");
		this.desk.set("switch.omnidesk.invalid.status", "422");
		this.desk.set("switch.omnidesk.error.form", "error");
		omnidesk().get("/api/v2/user?itemLimit=5&limit=5&activeOnly=1")
			.then()
			.statusCode(400)
			.header(RULE, "omnidesk.unknown-parameter")
			.body("status", equalTo("error"))
			.body("errors", hasSize(2))
			.body("errors[0].field", equalTo("limit"))
			.body("errors[0].message", equalTo("Nothing reads limit"))
			.body("errors[1].field", equalTo("activeOnly"));
	}

	@Test
	void strictModeChangesNothingInOmnideskEither() {
		this.desk.set("rules.mode", "strict");
		omnidesk().contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.body("userID=1&maxChats=9&x=1")
			.put("/api/v2/user/maxChats")
			.then()
			.statusCode(400)
			.header(RULE, "omnidesk.unknown-parameter");
		omnidesk().get("/api/v2/user/settings?userID=1").then().body("item.maxChats", equalTo(3));
	}

	@Test
	void withoutVerdictsTheJournalHasNone() {
		this.desk.set("rules.mode", "off");
		this.desk.set("rules.header", true);
		deskie().get("/api/users.json?limit=500").then().statusCode(200).header(VERDICT, nullValue());
		this.desk.control().get("/requests?limit=1").then().body("items[0].verdict", nullValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "/api/users.json; clean",
			"/api/users.json?limit=500&email=a; tolerated deskie.list.limit.max, unread deskie.list.unknown-parameter",
			"/api/users/9.json; broken deskie.user.not-found" })
	void theHeaderListsTheFindings(String path, String header) {
		deskie().get(path).then().header(VERDICT, nullValue());
		this.desk.set("rules.header", true);
		deskie().get(path).then().header(VERDICT, header);
	}

	@Test
	void aRequestHeaderSelectsTheModeOfOneRequest() {
		get("strict").statusCode(400);
		this.desk.set("rules.mode", "strict");
		get("observe").statusCode(200);
		get("off").statusCode(200);
		this.desk.control().get("/requests?limit=1").then().body("items[0].verdict", nullValue());
		deskie().get("/api/users.json?limit=500").then().statusCode(400);
	}

	@ParameterizedTest
	@CsvSource({ "clean, 1", "tolerated, 2", "broken, 3" })
	void theJournalIsFilteredByVerdict(String verdict, int count) {
		this.desk.control().delete("/requests");
		deskie().get("/api/users.json");
		for (int i = 0; i < 2; i++) {
			deskie().get("/api/users.json?limit=500");
		}
		for (int i = 0; i < 3; i++) {
			deskie().get("/api/users/9.json");
		}
		this.desk.control().get("/requests?verdict=" + verdict).then().body("total", equalTo(count));
		this.desk.control()
			.contentType(ContentType.JSON)
			.body(Map.of("operation", "deskie.*", "verdict", verdict, "count", Map.of("exactly", count)))
			.post("/requests/verify")
			.then()
			.statusCode(200);
	}

	@Test
	void anUnknownVerdictIsInvalid() {
		this.desk.control()
			.get("/requests?verdict=good")
			.then()
			.statusCode(400)
			.body("errors[0].field", equalTo("verdict"))
			.body("errors[0].message", equalTo("must be broken or tolerated or clean"));
	}

	private ValidatableResponse get(String mode) {
		return deskie().header("X-Twindesk-Rules", mode).get("/api/users.json?limit=500").then();
	}

	private RequestSpecification deskie() {
		return RestAssured.given()
			.port(this.desk.port())
			.auth()
			.preemptive()
			.basic(this.desk.owner().email(), this.desk.owner().key());
	}

	private RequestSpecification omnidesk() {
		return RestAssured.given().port(this.desk.port()).header("apiKey", this.desk.owner().key());
	}

}
