package io.twindesk.control;

import java.util.List;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@ServerTest
class ResetTests {

	private final Control desk;

	private final Control other;

	private final TestWorkspace seedless;

	ResetTests(TestWorkspaces testWorkspaces) {
		this.desk = Control.open(testWorkspaces.port());
		this.other = Control.open(testWorkspaces.port());
		this.seedless = testWorkspaces.open();
	}

	@Test
	void aResetRestoresEverythingExceptSnapshots() {
		this.desk.create("jane", "jane@acme.test");
		this.desk.send("PUT", "/snapshots/one").then().statusCode(201);
		this.desk.send("PATCH", "/settings", "{\"rateLimitPerMinute\": 900}").then().statusCode(200);
		this.desk.send("POST", "/credentials", "{\"staffEmail\": \"a@b.test\", \"permissions\": []}")
			.then()
			.statusCode(201);
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}").then().statusCode(200);
		this.desk.send("PUT", "/faults", "[{\"operation\": \"*\", \"then\": {\"status\": 503}}]")
			.then()
			.statusCode(200);
		this.desk.send("POST", "/reset").then().statusCode(204);
		this.desk.get("/requests").then().body("total", equalTo(0)).body("dropped", equalTo(0));
		this.desk.get("/faults").then().body("$", hasSize(0));
		this.desk.get("/clock").then().body("frozen", equalTo(false)).body("now", not(startsWith("2030")));
		this.desk.get("/credentials").then().body("items", hasSize(1));
		this.desk.get("").then().body("settings.rateLimitPerMinute", equalTo(0));
		this.desk.get("/mails").then().body("items", hasSize(0));
		this.desk.get("/snapshots").then().body("items", hasSize(1));
		assertThat(this.desk.ids()).isEmpty();
		this.desk.create("joe", "joe@acme.test");
		assertThat(this.desk.ids()).isEqualTo(List.of(1));
	}

	@Test
	void otherWorkspacesDoNotChange() {
		this.other.create("jane", "jane@acme.test");
		this.other.send("PUT", "/faults", "[{\"operation\": \"deskie.*\", \"then\": {\"status\": 503}}]");
		this.desk.send("POST", "/reset").then().statusCode(204);
		assertThat(this.other.ids()).isEqualTo(List.of(1));
		this.other.get("/faults").then().body("$", hasSize(1));
	}

	@Test
	void aWorkspaceWithoutASeedDoesNotChange() {
		this.seedless.create("jane@acme.test");
		RestAssured.given()
			.port(this.seedless.port())
			.post(Control.WORKSPACES + "/" + this.seedless.workspace().name() + "/reset")
			.then()
			.statusCode(409)
			.body("detail", containsString("seed"));
		this.seedless.get("/api/users/1.json").then().statusCode(200);
	}

}
