package io.twindesk.control;

import java.util.List;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.ApiKeyLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@ServerTest
class AutoKeyTests {

	private final int port;

	private final String name = Control.name();

	private final ApiKeyLookup keys;

	AutoKeyTests(TestWorkspaces testWorkspaces, ApiKeyLookup keys) {
		this.port = testWorkspaces.port();
		this.keys = keys;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			twd_secret  | the key is unknown
			auto-Secret | after auto- a key must have 1 to 40 of a-z, 0-9 and -, and may end in .read
			auto-       | after auto- a key must have 1 to 40 of a-z, 0-9 and -, and may end in .read
			auto-demo   | the workspace of this auto- key was created with keys of its own
			""")
	void theLogContainsTheReasonWithoutTheKey(String key, String reason) {
		assertThat(this.keys.unknown(key, null).reason()).isEqualTo(reason);
		assertThat(this.keys.unknown(key, null)).hasMessage("The key is unknown");
	}

	@Test
	void theFirstUseOfAKeyCreatesItsWorkspaceForAnyStaffEmail() {
		deskie("anybody@acme.test", "auto-" + this.name).then().statusCode(200).body("total_count", equalTo(0));
		deskie("somebody.else@acme.test", "auto-" + this.name).then().statusCode(200);
		omnidesk("auto-" + this.name).then().statusCode(200).body("itemTotal", equalTo(0));
		RestAssured.given()
			.port(this.port)
			.get(Control.WORKSPACES + "/" + this.name)
			.then()
			.statusCode(200)
			.body("name", equalTo(this.name));
	}

	@Test
	void aReadKeyCanOnlyReadTheSameWorkspace() {
		create("auto-" + this.name).then().statusCode(201);
		omnidesk("auto-" + this.name + ".read").then().statusCode(200).body("items", hasSize(1));
		create("auto-" + this.name + ".read").then().statusCode(403);
	}

	@Test
	void anAutoKeyActsForNoUser() {
		RestAssured.given()
			.port(this.port)
			.header("apiKey", "auto-" + this.name)
			.get("/api/v2/user/settings")
			.then()
			.statusCode(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto-demo", "auto-demo.read", "auto-", "auto-Acme", "auto-a.b", "auto-a/b", "auto-.read",
			"auto-aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx" })
	void otherWorkspacesAndMalformedNamesAreRejected(String key) {
		omnidesk(key).then().statusCode(401);
		deskie("owner@demo.test", key).then().statusCode(401).body("error", equalTo("wrong_credentials"));
	}

	@Test
	void aWorkspaceCreatedByTheControlApiIsNotOpened() {
		Control created = Control.open(this.port);
		omnidesk("auto-" + created.workspace()).then().statusCode(401);
	}

	/** More than the number of connections, so no request may hold one and wait. */
	@Test
	void concurrentFirstUsesOfDifferentKeysCreateAWorkspaceEach() throws Exception {
		List<Integer> statuses = Concurrently.run(80,
				(index) -> create("auto-" + this.name + "-" + index).statusCode());
		assertThat(statuses).containsOnly(201);
	}

	@Test
	void concurrentFirstUsesCreateOneWorkspace() throws Exception {
		List<Integer> statuses = Concurrently.run(16, (index) -> create("auto-" + this.name).statusCode());
		assertThat(statuses).contains(201).allMatch((status) -> status == 201 || status == 400);
		omnidesk("auto-" + this.name).then().body("itemTotal", equalTo(1));
	}

	@Test
	void aResetClearsAnAutoWorkspace() {
		create("auto-" + this.name).then().statusCode(201);
		RestAssured.given()
			.port(this.port)
			.post(Control.WORKSPACES + "/" + this.name + "/reset")
			.then()
			.statusCode(204);
		omnidesk("auto-" + this.name).then().statusCode(200).body("itemTotal", equalTo(0));
	}

	private Response create(String key) {
		return RestAssured.given()
			.port(this.port)
			.auth()
			.preemptive()
			.basic("any@acme.test", key)
			.contentType("application/json")
			.body("{\"user\": {\"user_email\": \"jane@acme.test\"}}")
			.post("/api/users.json");
	}

	private Response deskie(String staffEmail, String key) {
		return RestAssured.given().port(this.port).auth().preemptive().basic(staffEmail, key).get("/api/users.json");
	}

	private Response omnidesk(String key) {
		return RestAssured.given().port(this.port).header("apiKey", key).get("/api/v2/user");
	}

}
