package io.twindesk.control;

import java.util.List;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A server of its own in memory, started with the demo and two seed files. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.storage=memory", "twindesk.demo=true", "twindesk.seed=src/test/resources/seeds" })
@DisabledIfSystemProperty(named = "test.database", matches = "postgresql")
class ServerResetTests {

	@LocalServerPort
	private int port;

	@Test
	void aServerResetResetsSeedsAndDeletesOtherWorkspaces() {
		Control created = Control.open(this.port);
		omnidesk("acme-key").body("itemTotal", equalTo(2));
		RestAssured.given()
			.port(this.port)
			.header("apiKey", "acme-key")
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParam("firstname", "Jim")
			.formParam("lastname", "Doe")
			.formParam("name", "jim")
			.formParam("email", "jim@acme.test")
			.formParam("telephone_number", "+31612345678")
			.post("/api/v2/user")
			.then()
			.statusCode(204);
		omnidesk("acme-key").body("itemTotal", equalTo(3));
		reset("{\"confirm\": \"all\"}").then().statusCode(204);
		omnidesk("acme-key").body("itemTotal", equalTo(2));
		omnidesk("demo-full-access").body("itemTotal", equalTo(5));
		created.get("").then().statusCode(404);
		assertThat(RestAssured.given().port(this.port).get(Control.WORKSPACES).jsonPath().<String>getList("items.name"))
			.isEqualTo(List.of("acme", "demo", "second"));
	}

	@Test
	void movedKeysReturnToTheirWorkspaces() {
		Control created = Control.open(this.port, "{\"name\": \"zzz\"}");
		String acme = credentials("acme");
		String demo = credentials("demo");
		put("acme", "[]");
		put("demo", acme);
		put("zzz", demo);
		reset("{\"confirm\": \"all\"}").then().statusCode(204);
		created.get("").then().statusCode(404);
		omnidesk("acme-key").body("itemTotal", equalTo(2));
		omnidesk("demo-full-access").body("itemTotal", equalTo(5));
		put("acme", "[]");
		put("demo", acme);
		put("acme", demo);
		reset("{\"confirm\": \"all\"}").then().statusCode(204);
		omnidesk("acme-key").body("itemTotal", equalTo(2));
		omnidesk("demo-full-access").body("itemTotal", equalTo(5));
	}

	@Test
	void aResetRequiresAConfirmation() {
		reset("{}").then().statusCode(400).body("errors[0].field", equalTo("confirm"));
		reset("{\"confirm\": \"some\"}").then().statusCode(400);
		reset("").then().statusCode(400);
	}

	private ValidatableResponse omnidesk(String key) {
		return RestAssured.given().port(this.port).header("apiKey", key).get("/api/v2/user").then().statusCode(200);
	}

	private String credentials(String workspace) {
		return RestAssured.given()
			.port(this.port)
			.get(Control.WORKSPACES + "/" + workspace + "/state")
			.asString()
			.replaceAll(".*\"credentials\":(\\[\\{.*?\\}\\]).*", "$1");
	}

	private void put(String workspace, String credentials) {
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body("{\"users\": [{\"id\": 1, \"type\": \"email\"}, {\"id\": 5, \"type\": \"email\"}], \"credentials\": "
					+ credentials + "}")
			.put(Control.WORKSPACES + "/" + workspace + "/state")
			.then()
			.statusCode(204);
	}

	private Response reset(String body) {
		return RestAssured.given().port(this.port).contentType(ContentType.JSON).body(body).post("/_twindesk/reset");
	}

}
