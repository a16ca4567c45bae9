package io.twindesk;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.openapi.Documented;
import io.twindesk.workspace.Workspace;

/**
 * A workspace of a test's own and the staff who work in it.
 *
 * @param owner has all permissions and full access
 * @param agent reads and writes
 * @param viewer reads
 */
public record TestWorkspace(int port, Workspace workspace, Staff owner, Staff agent, Staff viewer) {

	/** A request to Deskie by the owner. */
	public RequestSpecification deskie() {
		return deskie(this.owner);
	}

	/** A request to Deskie by a member of staff. */
	public RequestSpecification deskie(Staff staff) {
		return RestAssured.given()
			.filter(new Documented())
			.port(this.port)
			.auth()
			.preemptive()
			.basic(staff.email(), staff.key());
	}

	/** Sends a JSON body to Deskie, as the owner. */
	public Response send(String method, String path, String json) {
		return deskie().contentType(ContentType.JSON).body(json).request(method, path);
	}

	/** Asks Deskie for something, as the owner; the path is sent as it stands. */
	public Response get(String path) {
		return deskie().urlEncodingEnabled(false).get(path);
	}

	/** Creates a user through Deskie: the keys of one {@code user} object. */
	public Response create(Map<String, ?> user) {
		return deskie().contentType(ContentType.JSON).body(Map.of("user", user)).post("/api/users.json");
	}

	/** Creates a user with an e-mail through Deskie. */
	public long create(String email) {
		return create(Map.of("user_email", email)).then().statusCode(201).extract().jsonPath().getLong("user.user_id");
	}

	/** A request to Omnidesk by the owner, whose key acts for nobody. */
	public RequestSpecification omnidesk() {
		return omnidesk(this.owner);
	}

	/** A request to Omnidesk by a member of staff. */
	public RequestSpecification omnidesk(Staff staff) {
		return RestAssured.given().filter(new Documented()).port(this.port).header("apiKey", staff.key());
	}

	/** Sets one of the workspace's settings through the control API. */
	public void set(String setting, Object value) {
		RestAssured.given()
			.port(this.port)
			.contentType(ContentType.JSON)
			.body(Map.of(setting, value))
			.patch("/_twindesk/workspaces/" + this.workspace.name() + "/settings")
			.then()
			.statusCode(200);
	}

	/** A member of staff and the key. */
	public record Staff(String email, String key) {
	}

}
