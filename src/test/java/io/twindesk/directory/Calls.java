package io.twindesk.directory;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;

/** The two dialects of one desk. */
record Calls(TestWorkspace desk) {

	int deskie(String method, String path, Map<String, ?> user) {
		RequestSpecification request = this.desk.deskie();
		if (!user.isEmpty()) {
			request.contentType(ContentType.JSON).body(JsonMapper.shared().writeValueAsString(Map.of("user", user)));
		}
		return request.request(method, "/api/users" + path + ".json").statusCode();
	}

	int omnidesk(String method, String path, Map<String, ?> parameters) {
		return key().contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParams(parameters)
			.request(method, "/api/v2/user" + path)
			.statusCode();
	}

	/** The users as Deskie lists them, without the numbers. */
	List<Map<String, Object>> inDeskie() {
		Map<String, Map<String, Map<String, Object>>> page = this.desk.deskie()
			.get("/api/users.json?limit=100")
			.as(Map.class);
		return page.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("total_count"))
			.map((entry) -> entry.getValue().get("user"))
			.toList();
	}

	Response inOmnidesk() {
		return key().get("/api/v2/user?itemLimit=999");
	}

	Response settings(long id) {
		return key().get("/api/v2/user/settings?userID=" + id);
	}

	private RequestSpecification key() {
		return RestAssured.given().port(this.desk.port()).header("apiKey", this.desk.owner().key());
	}

}
