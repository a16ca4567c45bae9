package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.state.SeedRegistry;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Workspaces made like one that was there at the start. */
@ServerTest
class SeedNameTests {

	private final TestWorkspace testWorkspace;

	private final SeedRegistry seedRegistry;

	SeedNameTests(TestWorkspaces testWorkspaces, SeedRegistry seedRegistry) {
		this.testWorkspace = testWorkspaces.open();
		this.seedRegistry = seedRegistry;
	}

	@Test
	void oneIsMadeLikeItUntilItIsRemoved() {
		this.testWorkspace.create("jane@acme.test");
		this.seedRegistry.saveAsSeed(this.testWorkspace.workspace());
		String created = make().statusCode(201).extract().path("credentials[0].apiKey");
		RestAssured.given()
			.port(this.testWorkspace.port())
			.header("apiKey", created)
			.get("/api/v2/user")
			.then()
			.body(containsString("jane@acme.test"));
		RestAssured.given()
			.port(this.testWorkspace.port())
			.delete("/_twindesk/workspaces/" + this.testWorkspace.workspace().name())
			.then()
			.statusCode(204);
		make().statusCode(400)
			.body("errors.field", contains("seed"))
			.body("errors[0].message", not(containsString(this.testWorkspace.workspace().name())));
	}

	@Test
	void whatALaterStartFindsIsASeedAsWell() {
		this.seedRegistry.saveAsSeed(this.testWorkspace.workspace());
		this.seedRegistry.register(this.testWorkspace.workspace());
		make().statusCode(201);
	}

	private ValidatableResponse make() {
		return RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body("{\"seed\": \"" + this.testWorkspace.workspace().name() + "\"}")
			.post("/_twindesk/workspaces")
			.then();
	}

}
