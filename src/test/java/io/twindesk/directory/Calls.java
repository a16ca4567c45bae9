package io.twindesk.directory;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;

/** Requests to one workspace in both dialects. */
record Calls(TestWorkspace workspace) {

	int deskie(String method, String path, Map<String, ?> user) {
		RequestSpecification request = this.workspace.deskie();
		if (!user.isEmpty()) {
			request.contentType(ContentType.JSON).body(JsonMapper.shared().writeValueAsString(Map.of("user", user)));
		}
		return request.request(method, "/api/users" + path + ".json").statusCode();
	}

	int omnidesk(String method, String path, Map<String, ?> parameters) {
		return withKey().contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParams(parameters)
			.request(method, "/api/v2/user" + path)
			.statusCode();
	}

	/** Returns the users as Deskie lists them, without the numbers. */
	List<Map<String, Object>> listInDeskie() {
		Map<String, Map<String, Map<String, Object>>> page = this.workspace.deskie()
			.get("/api/users.json?limit=100")
			.as(Map.class);
		return page.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("total_count"))
			.map((entry) -> entry.getValue().get("user"))
			.toList();
	}

	Response listInOmnidesk() {
		return withKey().get("/api/v2/user?itemLimit=999");
	}

	Response settings(long id) {
		return withKey().get("/api/v2/user/settings?userID=" + id);
	}

	private RequestSpecification withKey() {
		return RestAssured.given().port(this.workspace.port()).header("apiKey", this.workspace.owner().key());
	}

}
