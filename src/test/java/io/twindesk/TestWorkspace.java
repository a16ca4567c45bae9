package io.twindesk;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.openapi.Documented;
import io.twindesk.workspace.Workspace;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace of one test, with its staff members.
 *
 * @param owner has all permissions and full access
 * @param agent may read and write
 * @param viewer may read
 */
public record TestWorkspace(int port, Workspace workspace, Staff owner, Staff agent, Staff viewer) {

	/** Creates a request to Deskie as the owner. */
	public RequestSpecification deskie() {
		return deskie(this.owner);
	}

	/** Creates a request to Deskie as a staff member. */
	public RequestSpecification deskie(Staff staff) {
		return RestAssured.given()
			.filter(new Documented())
			.port(this.port)
			.auth()
			.preemptive()
			.basic(staff.email(), staff.key());
	}

	/** Sends a JSON body to Deskie as the owner. */
	public Response send(String method, String path, String json) {
		return deskie().contentType(ContentType.JSON).body(json).request(method, path);
	}

	/** Sends a GET request to Deskie as the owner; the path is not encoded. */
	public Response get(String path) {
		return deskie().urlEncodingEnabled(false).get(path);
	}

	/** Creates a user through Deskie with the keys of a {@code user} object. */
	public Response create(Map<String, ?> user) {
		return deskie().contentType(ContentType.JSON).body(Map.of("user", user)).post("/api/users.json");
	}

	/**
	 * Creates a user with an e-mail through Deskie and returns its id. Most tests start
	 * with it, and REST Assured compiles a Groovy script for each value that it reads.
	 */
	public long create(String email) {
		String body = JsonMapper.shared().writeValueAsString(Map.of("user", Map.of("user_email", email)));
		RawResponse response = RawHttp.of(this).json("POST", "/api/users.json", body);
		assertThat(response.status()).as(response.body()).isEqualTo(201);
		return JsonMapper.shared().readTree(response.body()).at("/user/user_id").asLong();
	}

	/** Creates a request to Omnidesk as the owner, whose key acts for no user. */
	public RequestSpecification omnidesk() {
		return omnidesk(this.owner);
	}

	/** Creates a request to Omnidesk as a staff member. */
	public RequestSpecification omnidesk(Staff staff) {
		return RestAssured.given().filter(new Documented()).port(this.port).header("apiKey", staff.key());
	}

	/** Creates a request to the control API, with a path below the workspace's. */
	public RequestSpecification control() {
		return RestAssured.given().port(this.port).basePath("/_twindesk/workspaces/" + this.workspace.name());
	}

	/** Sets a setting of the workspace through the control API. */
	public void set(String setting, Object value) {
		control().contentType(ContentType.JSON).body(Map.of(setting, value)).patch("/settings").then().statusCode(200);
	}

	/** A staff member and its key. */
	public record Staff(String email, String key) {
	}

}
