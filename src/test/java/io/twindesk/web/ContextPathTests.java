package io.twindesk.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Both dialects and the control API below a context path and a proxy's prefix. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "twindesk.workspaces.auto=true", "server.servlet.context-path=/twin",
				"server.forward-headers-strategy=framework" })
class ContextPathTests {

	private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

	private static final String NEW_USER = "firstname=Jo&lastname=Doe&name=%1$s&email=%1$s@acme.test"
			+ "&telephone_number=%%2B38050%2$07d";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET | /api/users.json | | 200 | deskie.users.list
					POST | /api/users.json | {"user": {"user_email": "new@acme.test"}} | 201 | deskie.users.create
					GET | /api/users/999.json | | 404 | deskie.users.view
					PUT | /api/users/999.json | {"user": {"user_full_name": "Jo"}} | 404 | deskie.users.edit
					PUT | /api/users/999/link.json | {"user_id": 1} | 404 | deskie.users.link
					PUT | /api/users/999/block.json | | 404 | deskie.users.block
					DELETE | /api/users/999.json | | 404 | deskie.users.delete
					POST | /api/users/identification.json | {"user": {"user_email": "x@acme.test"}} | 200 | deskie.users.identification
					GET | /api/v2/user | | 200 | omnidesk.users.list
					GET | /api/v2/user/settings | | 400 | omnidesk.users.settings
					""")
	void aRouteIsFoundAndItsOperationNamed(String method, String path, String body, int status, String operation) {
		String workspace = "routes-" + Integer.toHexString((method + path).hashCode());
		Response response = dialects(workspace).contentType(ContentType.JSON)
			.body((body != null) ? body : "")
			.request(method, "/twin" + path);
		assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
		entries(workspace).then()
			.body("items.operation", contains(operation))
			.body("items.path", contains("/twin" + path))
			.body("items.status", contains(status));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/api/nothing.json | 404 | error | not_found", "/api/users/5 | 404 | error | not_found",
					"/api/v2/nothing | 404 | status | error", "/_twindesk/nothing | 404 | title | Not Found" })
	void aPathWithoutARouteIsRejectedInItsDialectsFormat(String path, int status, String field, String value) {
		dialects("forms").get("/twin" + path).then().statusCode(status).body(field, equalTo(value));
	}

	@Test
	void aNearMissIsFoundBelowThePrefix() {
		dialects("miss").get("/twin/api/users/5");
		entries("miss").then()
			.body("items[0].nearMiss.operation", equalTo("deskie.users.view"))
			.body("items[0].nearMiss.reason", equalTo("The path must end in .json"));
	}

	@Test
	void aWrongKeyIsRejectedInTheDialectsFormat() {
		given().auth()
			.preemptive()
			.basic("a@acme.test", "none")
			.get("/twin/api/users.json")
			.then()
			.statusCode(401)
			.body("error", equalTo("wrong_credentials"));
		given().header("apiKey", "none")
			.get("/twin/api/v2/user")
			.then()
			.statusCode(401)
			.body("status", equalTo("error"));
	}

	@Test
	void aMalformedRequestLineIsRejectedInTheDialectsFormat() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write("GET /twin/api/v2/user?a=\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.UTF_8));
			String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(response).startsWith("HTTP/1.1 400")
				.contains("\"status\":\"error\"")
				.doesNotContain("\"error\":\"");
		}
	}

	@Test
	void faultsApplyBelowThePrefix() {
		dialects("faults").get("/twin/api/users.json").then().statusCode(200);
		given().contentType(ContentType.JSON)
			.body("[{\"operation\": \"omnidesk.*\", \"then\": {\"status\": 405, \"retryAfter\": 3}}]")
			.put("/twin/_twindesk/workspaces/faults/faults")
			.then()
			.statusCode(200);
		dialects("faults").get("/twin/api/v2/user")
			.then()
			.statusCode(405)
			.header("Allow", "GET,HEAD,POST")
			.header("Retry-After", "3");
	}

	@ParameterizedTest
	@CsvSource({ "'', /twin", "/desk, /desk" })
	void locationsFollowThePrefix(String forwarded, String prefix) {
		String name = "at" + prefix.substring(1);
		String created = forwarded(forwarded).body("{\"name\": \"" + name + "\"}")
			.post("/twin/_twindesk/workspaces")
			.then()
			.statusCode(201)
			.header("Location", prefix + "/_twindesk/workspaces/" + name)
			.extract()
			.path("credentials[0].apiKey");
		String workspace = "/_twindesk/workspaces/" + name;
		forwarded(forwarded).body("{\"staffEmail\": \"ann@acme.test\", \"permissions\": []}")
			.post("/twin" + workspace + "/credentials")
			.then()
			.header("Location", containsString(prefix + workspace + "/credentials/"));
		forwarded(forwarded).put("/twin" + workspace + "/snapshots/one")
			.then()
			.header("Location", prefix + workspace + "/snapshots/one");
		forwarded(forwarded).header("apiKey", created)
			.contentType(FORM)
			.body(NEW_USER.formatted(name, prefix.length()))
			.post("/twin/api/v2/user")
			.then()
			.statusCode(204)
			.header("Location", prefix + "/api/v2/user/1");
	}

	@ParameterizedTest
	@CsvSource({ "openapi.json, '', /twin", "openapi/deskie.json, '', /twin", "openapi/omnidesk.json, /desk, /desk" })
	void documentsNameTheServerWithThePrefix(String document, String forwarded, String prefix) {
		forwarded(forwarded).get("/twin/_twindesk/" + document)
			.then()
			.statusCode(200)
			.body("servers.url", contains(prefix));
	}

	@Test
	void thePageHasOnlyRelativeLinks() {
		String page = given().get("/twin/_twindesk/docs").then().statusCode(200).extract().asString();
		String script = given().get("/twin/_twindesk/docs/page.js").then().statusCode(200).extract().asString();
		assertThat(page).doesNotContain("=\"/");
		assertThat(script).doesNotContain("_twindesk");
	}

	@ParameterizedTest
	@CsvSource({ "'', /twin", "/desk, /desk" })
	void theConsoleLoadsItsModulesBelowThePrefix(String forwarded, String prefix) {
		String page = forwarded(forwarded).header("Accept", "text/html").get("/twin/_twindesk/").asString();
		assertThat(page).contains("src=\"" + prefix + "/_twindesk/console/app.js\"");
		String module = given().get("/twin/_twindesk/console/api.js").then().statusCode(200).extract().asString();
		assertThat(module).doesNotContain("'/", "\"/");
	}

	private Response entries(String workspace) {
		return given().get("/twin/_twindesk/workspaces/" + workspace + "/requests");
	}

	private RequestSpecification dialects(String workspace) {
		String key = "auto-" + workspace;
		return given().header("apiKey", key).auth().preemptive().basic("ann@acme.test", key);
	}

	private RequestSpecification forwarded(String prefix) {
		RequestSpecification request = given().contentType(ContentType.JSON);
		return prefix.isEmpty() ? request : request.header("X-Forwarded-Prefix", prefix);
	}

	private RequestSpecification given() {
		return RestAssured.given().port(this.port);
	}

}
