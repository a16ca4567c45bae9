package io.twindesk.control;

import java.util.List;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@ServerTest
class SnapshotTests {

	private final Control desk;

	private final Control other;

	SnapshotTests(TestWorkspaces testWorkspaces) {
		this.desk = Control.open(testWorkspaces.port());
		this.other = Control.open(testWorkspaces.port());
	}

	@Test
	void aRestoreBringsBackUsersSettingsKeysAndTheNextId() {
		this.desk.create("jane", "jane@acme.test");
		this.desk.send("PUT", "/snapshots/before").then().statusCode(201).body("name", equalTo("before"));
		this.desk.create("joe", "joe@acme.test");
		this.desk.send("PATCH", "/settings", "{\"rateLimitPerMinute\": 1000}").then().statusCode(200);
		String credential = this.desk.get("/credentials").jsonPath().getString("items[0].id");
		this.desk.send("POST", "/snapshots/before/restore").then().statusCode(204);
		assertThat(this.desk.ids()).isEqualTo(List.of(1));
		this.desk.get("").then().body("settings.rateLimitPerMinute", equalTo(0));
		this.desk.get("/credentials").then().body("items.id", contains(credential));
		this.desk.create("jim", "jim@acme.test");
		assertThat(this.desk.ids()).isEqualTo(List.of(1, 2));
	}

	@Test
	void aDeletedKeyWorksAgainAfterARestore() {
		this.desk.send("PUT", "/snapshots/before").then().statusCode(201);
		String credential = this.desk.get("/credentials").jsonPath().getString("items[0].id");
		this.desk.send("DELETE", "/credentials/" + credential).then().statusCode(204);
		this.desk.omnidesk().get("/api/v2/user").then().statusCode(401);
		this.desk.send("POST", "/snapshots/before/restore").then().statusCode(204);
		this.desk.omnidesk().get("/api/v2/user").then().statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/snapshots/before/restore", "/reset" })
	void aKeyOfAnotherWorkspaceIsNotRestored(String back) {
		this.desk.send("PUT", "/snapshots/before").then().statusCode(201);
		this.desk.create("jane", "jane@acme.test");
		String credential = this.desk.get("/credentials").jsonPath().getString("items[0].id");
		String credentials = this.desk.get("/state")
			.asString()
			.replaceAll(".*\"credentials\":(\\[\\{.*?\\}\\]).*", "$1");
		this.desk.send("DELETE", "/credentials/" + credential).then().statusCode(204);
		this.other.send("PUT", "/state", "{\"credentials\": " + credentials + "}").then().statusCode(204);
		String before = this.desk.get("/state").asString();
		this.desk.send("POST", back)
			.then()
			.statusCode(409)
			.body("detail",
					equalTo("The key of owner@" + this.desk.workspace() + ".test is in use in another workspace"));
		assertThat(this.desk.get("/state").asString()).isEqualTo(before);
		this.other.get("/credentials").then().body("items.id", contains(credential));
		this.other.send("PUT", "/state", "{}").then().statusCode(204);
		this.desk.send("POST", back).then().statusCode(204);
		this.desk.get("/credentials").then().body("items.id", contains(credential));
	}

	@Test
	void aSnapshotIsReplacedByAnotherOfItsName() {
		this.desk.send("PUT", "/snapshots/a").then().statusCode(201);
		this.desk.create("jane", "jane@acme.test");
		this.desk.send("PUT", "/snapshots/a").then().statusCode(200);
		this.desk.send("POST", "/snapshots/a/restore").then().statusCode(204);
		assertThat(this.desk.ids()).isEqualTo(List.of(1));
		this.desk.get("/snapshots").then().body("items.name", contains("a"));
		this.other.get("/snapshots").then().body("items", hasSize(0));
		this.other.get("/snapshots/a").then().statusCode(404);
	}

	@Test
	void aSnapshotHasTheTimeOfTheWorkspacesClock() {
		this.desk.send("PUT", "/clock", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}").then().statusCode(200);
		for (int status : List.of(201, 200)) {
			this.desk.send("PUT", "/snapshots/a")
				.then()
				.statusCode(status)
				.body("takenAt", equalTo("2030-01-05T10:00:00Z"));
			this.desk.get("/snapshots/a").then().body("takenAt", equalTo("2030-01-05T10:00:00Z"));
		}
	}

	@Test
	void aRestoreDoesNotChangeOtherWorkspaces() {
		this.desk.send("PUT", "/snapshots/empty").then().statusCode(201);
		this.other.create("jane", "jane@acme.test");
		this.desk.send("POST", "/snapshots/empty/restore").then().statusCode(204);
		assertThat(this.other.ids()).isEqualTo(List.of(1));
	}

	@Test
	void aDiffHasCreatedChangedAndDeletedUsers() {
		this.desk.create("jane", "jane@acme.test");
		this.desk.create("joe", "joe@acme.test");
		this.desk.send("PUT", "/snapshots/before").then().statusCode(201);
		this.desk.create("jim", "jim@acme.test");
		this.desk.omnidesk().formParam("firstname", "Joanna").put("/api/v2/user/1").then().statusCode(204);
		this.desk.send("PUT", "/snapshots/after").then().statusCode(201);
		this.desk.get("/diff?from=before&to=after")
			.then()
			.statusCode(200)
			.body("created", hasSize(1))
			.body("created[0].id", equalTo(3))
			.body("created[0].user.identifiers[0].value", equalTo("jim@acme.test"))
			.body("changed", hasSize(1))
			.body("changed[0].id", equalTo(1))
			.body("changed[0].fields.firstName.from", equalTo("Jane"))
			.body("changed[0].fields.firstName.to", equalTo("Joanna"))
			.body("changed[0].fields", not(hasKey("lastName")))
			.body("deleted", hasSize(0));
		this.desk.get("/diff?from=after&to=before").then().body("deleted.id", contains(3)).body("created", hasSize(0));
		this.desk.get("/diff?from=after")
			.then()
			.body("created", hasSize(0))
			.body("changed", hasSize(0))
			.body("deleted", hasSize(0));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /snapshots/none, 404, none", "POST, /snapshots/none/restore, 404, none",
			"DELETE, /snapshots/none, 404, none", "PUT, /snapshots/now, 400, name", "PUT, /snapshots/a~b, 400, name" })
	void anUnknownSnapshotIsReportedWithItsName(String method, String path, int status, String said) {
		this.desk.send("PUT", "/snapshots/one").then().statusCode(201);
		this.desk.send(method, path).then().statusCode(status).body("detail", containsString(said));
	}

	@Test
	void aDiffOfAnUnknownSnapshotNamesTheExistingOnes() {
		this.desk.send("PUT", "/snapshots/one").then().statusCode(201);
		this.desk.get("/diff?from=none").then().statusCode(404).body("detail", containsString("one"));
		this.desk.get("/diff").then().statusCode(400).body("errors[0].field", equalTo("from"));
		this.desk.get("/diff?from=one&until=one").then().statusCode(400).body("errors[0].field", equalTo("until"));
	}

	@Test
	void aDeletedSnapshotIsNotFound() {
		this.desk.send("PUT", "/snapshots/one").then().statusCode(201);
		this.desk.get("/snapshots/one").then().statusCode(200).body("name", equalTo("one"));
		this.desk.send("DELETE", "/snapshots/one").then().statusCode(204);
		this.desk.get("/snapshots/one").then().statusCode(404);
	}

}
