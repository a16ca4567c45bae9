package io.twindesk.deskie;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Deskie's routes, each with a request that succeeds if the users 1 and 2 exist and are
 * not linked (for unlink, linked).
 */
enum DeskieRoute {

	CREATE("POST", "/api/users.json", "{\"user\":{\"user_email\":\"new@acme.test\"}}"),

	LIST("GET", "/api/users.json", null),

	VIEW("GET", "/api/users/1.json", null),

	EDIT("PUT", "/api/users/1.json", "{\"user\":{\"user_full_name\":\"Ada\"}}"),

	IDENTIFICATION("POST", "/api/users/identification.json", "{\"user\":{\"user_email\":\"new@acme.test\"}}"),

	LINK("PUT", "/api/users/1/link.json", "{\"user_id\":2}"),

	UNLINK("PUT", "/api/users/1/unlink.json", "{\"user_id\":2}"),

	DISABLE("PUT", "/api/users/1/disable.json", null),

	BLOCK("PUT", "/api/users/1/block.json", null),

	RESTORE("PUT", "/api/users/1/restore.json", null),

	DELETE("DELETE", "/api/users/1.json", null);

	private final String method;

	private final String path;

	private final String body;

	DeskieRoute(String method, String path, String body) {
		this.method = method;
		this.path = path;
		this.body = body;
	}

	Response call(RequestSpecification request) {
		if (this.body != null) {
			request.contentType(ContentType.JSON).body(this.body);
		}
		return request.request(this.method, this.path);
	}

}
