package io.twindesk.control;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestDatabase;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Faults that an e-mail address in the request names. */
@ServerTest
class MagicFaultTests {

	private final TestWorkspaces workspaces;

	private final TestWorkspace desk;

	MagicFaultTests(TestWorkspaces workspaces) {
		this.workspaces = workspaces;
		this.desk = workspaces.open();
		this.desk.set("magicValues", true);
	}

	@ParameterizedTest
	@CsvSource({ "status-503, 503, service_unavailable", "error-too_many_requests, 429, too_many_requests",
			"error-phone_already_exist, 400, phone_already_exist", "status-429, 429, too_many_requests" })
	void aCreateFailsAsItsAddressNames(String name, int status, String error) {
		create(name).statusCode(status).header("X-Twindesk-Fault", "magic").body("error", equalTo(error));
		list("").body("total_count", equalTo(0));
	}

	@Test
	void omnideskFailsInItsOwnFormat() {
		omnidesk().multiPart("firstname", "A")
			.multiPart("lastname", "B")
			.multiPart("name", "ab")
			.multiPart("telephone_number", "+31612345678")
			.multiPart("email", "status-503@fault.test")
			.post("/api/v2/user")
			.then()
			.statusCode(503)
			.header("X-Twindesk-Fault", "magic")
			.body("status", equalTo("error"));
	}

	@Test
	void aFilterFailsToo() {
		list("?user_email=status-500@fault.test").statusCode(500).body("error", equalTo("internal_error"));
		list("?user_email=%5Estatus-500%40fault.test%5E").statusCode(500);
	}

	@Test
	void aDelayedRequestIsExecuted() {
		create("delay-20ms").statusCode(201).header("X-Twindesk-Fault", "magic");
		list("").body("total_count", equalTo(1)).header("X-Twindesk-Fault", nullValue());
	}

	@ParameterizedTest
	@CsvSource({ "drop", "reset", "truncate-20" })
	void aConnectionIsCutWithoutAWrite(String name) {
		assertThatException().isThrownBy(() -> create(name).extract().asString());
		list("").body("total_count", equalTo(0));
	}

	@Test
	void aBodyDripsAndIsComplete() {
		create("drip-100-1ms").statusCode(201).body("user.user_email", equalTo("drip-100-1ms@fault.test"));
	}

	@Test
	void laterLetsTheNamingRequestThroughAndAppliesToTheUserAfterwards() {
		create("later-status-503").statusCode(201).header("X-Twindesk-Fault", nullValue());
		create("other").statusCode(201);
		view(1).statusCode(503).header("X-Twindesk-Fault", "magic");
		view(1).statusCode(503);
		view(2).statusCode(200);
		list("").statusCode(200).body("total_count", equalTo(2));
		omnidesk().get("/api/v2/user/settings?userID=1").then().statusCode(503).body("status", equalTo("error"));
	}

	@Test
	void laterAppliesToAUserThatAnEditHasNamed() {
		create("ordinary").statusCode(201);
		deskie().contentType(ContentType.JSON)
			.body(Map.of("user", Map.of("user_email", "later-error-wrong_email@fault.test")))
			.put("/api/users/1.json")
			.then()
			.statusCode(200);
		view(1).statusCode(400).body("error", equalTo("wrong_email"));
	}

	@ParameterizedTest
	@CsvSource({ "john", "error-nonsense", "status-600" })
	void anyOtherAddressIsAnOrdinaryOne(String name) {
		create(name).statusCode(201).header("X-Twindesk-Fault", nullValue());
	}

	@Test
	void theSettingTurnsItOff() {
		this.desk.set("magicValues", false);
		create("status-503").statusCode(201);
	}

	@Test
	void itIsOnByDefaultOnlyWithTheInMemoryDatabase() {
		TestWorkspace fresh = this.workspaces.open();
		assertThat(RestAssured.given()
			.port(fresh.port())
			.get("/_twindesk/workspaces/" + fresh.workspace().name())
			.jsonPath()
			.getBoolean("settings.magicValues")).isEqualTo(!TestDatabase.isPostgres());
	}

	@Test
	void aFaultRuleTakesPrecedence() {
		RestAssured.given()
			.port(this.desk.port())
			.contentType(ContentType.JSON)
			.body("[{\"id\": \"own\", \"operation\": \"deskie.*\", \"then\": {\"status\": 418}}]")
			.put("/_twindesk/workspaces/" + this.desk.workspace().name() + "/faults");
		create("status-503").statusCode(418).header("X-Twindesk-Fault", "own");
	}

	private ValidatableResponse create(String name) {
		return deskie().contentType(ContentType.JSON)
			.body(Map.of("user", Map.of("user_email", name + "@fault.test")))
			.post("/api/users.json")
			.then();
	}

	private ValidatableResponse view(int id) {
		return deskie().get("/api/users/" + id + ".json").then();
	}

	private ValidatableResponse list(String query) {
		return deskie().urlEncodingEnabled(false).get("/api/users.json" + query).then();
	}

	private RequestSpecification deskie() {
		return this.desk.deskie();
	}

	private RequestSpecification omnidesk() {
		return this.desk.omnidesk();
	}

}
