package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import io.twindesk.state.Seeds;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Workspaces made like one that was there at the start. */
@ServerTest
class SeedNameTests {

	private final Desk desk;

	private final Seeds seeds;

	SeedNameTests(Desks desks, Seeds seeds) {
		this.desk = desks.open();
		this.seeds = seeds;
	}

	@Test
	void oneIsMadeLikeItUntilItIsRemoved() {
		this.desk.create("jane@acme.test");
		this.seeds.loaded(this.desk.workspace());
		String made = make().statusCode(201).extract().path("credentials[0].apiKey");
		RestAssured.given()
			.port(this.desk.port())
			.header("apiKey", made)
			.get("/api/v2/user")
			.then()
			.body(containsString("jane@acme.test"));
		RestAssured.given()
			.port(this.desk.port())
			.delete("/_twindesk/workspaces/" + this.desk.workspace().name())
			.then()
			.statusCode(204);
		make().statusCode(400)
			.body("errors.field", contains("seed"))
			.body("errors[0].message", not(containsString(this.desk.workspace().name())));
	}

	@Test
	void whatALaterStartFindsIsASeedAsWell() {
		this.seeds.loaded(this.desk.workspace());
		this.seeds.kept(this.desk.workspace());
		make().statusCode(201);
	}

	private ValidatableResponse make() {
		return RestAssured.given()
			.port(this.desk.port())
			.contentType(ContentType.JSON)
			.body("{\"seed\": \"" + this.desk.workspace().name() + "\"}")
			.post("/_twindesk/workspaces")
			.then();
	}

}
