package io.twindesk.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.twindesk.TestWorkspaces;

/** The kit, connected to the server that runs the tests, and a client under test. */
final class Kit {

	private Kit() {
	}

	static TwindeskServer server(TestWorkspaces testWorkspaces) {
		return TwindeskServer.builder().url("http://localhost:" + testWorkspaces.port()).start();
	}

	/** Creates a customer with the client under test. */
	static Response create(TwindeskWorkspace workspace, String email) {
		return create(workspace.deskie(), email);
	}

	static Response create(DeskieAccess deskie, String email) {
		return RestAssured.given()
			.header("Authorization", deskie.authorization())
			.contentType(ContentType.JSON)
			.body("{\"user\":{\"user_email\":\"" + email + "\"}}")
			.post(deskie.url() + "/api/users.json");
	}

	/** Reads a customer with the client under test. */
	static Response view(TwindeskWorkspace workspace, long id) {
		return RestAssured.given()
			.header("Authorization", workspace.deskie().authorization())
			.get(workspace.deskie().url() + "/api/users/" + id + ".json");
	}

}
