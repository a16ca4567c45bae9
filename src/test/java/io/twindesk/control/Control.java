package io.twindesk.control;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A workspace for one test, created and used through the control API. */
final class Control {

	static final String WORKSPACES = "/_twindesk/workspaces";

	private final int port;

	private final String name;

	private final String key;

	private Control(int port, String name, String key) {
		this.port = port;
		this.name = name;
		this.key = key;
	}

	/** Creates an empty workspace. */
	static Control open(int port) {
		return open(port, "{\"name\": \"" + name() + "\"}");
	}

	/** Creates a workspace from a body. */
	static Control open(int port, String body) {
		JsonPath created = RestAssured.given()
			.port(port)
			.contentType(ContentType.JSON)
			.body(body)
			.post(WORKSPACES)
			.then()
			.statusCode(201)
			.extract()
			.jsonPath();
		return new Control(port, created.getString("name"), created.getString("credentials[0].apiKey"));
	}

	/** Returns a unique name. */
	static String name() {
		return "c-" + UUID.randomUUID().toString().substring(0, 18);
	}

	int port() {
		return this.port;
	}

	String workspace() {
		return this.name;
	}

	String key() {
		return this.key;
	}

	Response get(String path) {
		return request().urlEncodingEnabled(false).get(path(path));
	}

	Response send(String method, String path, String body) {
		return request().contentType(ContentType.JSON).body(body).request(method, path(path));
	}

	/** Sends a request without a body. */
	Response send(String method, String path) {
		return request().request(method, path(path));
	}

	/** A request to Omnidesk with the workspace's first key. */
	RequestSpecification omnidesk() {
		return request().header("apiKey", this.key).contentType("application/x-www-form-urlencoded; charset=UTF-8");
	}

	/** Creates a user through Omnidesk. */
	void create(String name, String email) {
		omnidesk().formParam("firstname", "Jane")
			.formParam("lastname", "Doe")
			.formParam("name", name)
			.formParam("email", email)
			.formParam("telephone_number", String.format(Locale.ROOT, "+31%09d", email.hashCode() & 0xFFFFFFF))
			.post("/api/v2/user")
			.then()
			.statusCode(204);
	}

	/** The ids of all users, as Omnidesk lists them. */
	List<Integer> ids() {
		return omnidesk().get("/api/v2/user?itemLimit=999").jsonPath().getList("items.id");
	}

	private String path(String path) {
		return WORKSPACES + "/" + this.name + path;
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.port);
	}

}
