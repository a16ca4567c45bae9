package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

@ServerTest
class HttpArchiveTests {

	private static final String EMAIL = "{\"user\": {\"user_email\": \"jane@acme.test\"}}";

	private final TestWorkspace testWorkspace;

	HttpArchiveTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void oneRequestIsExported() {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.get("/api/users.json");
		JsonPath archive = this.testWorkspace.control().get("/requests/2?format=har").jsonPath();
		assertThat(archive.getList("log.entries.request.method")).containsExactly("GET");
		this.testWorkspace.control().get("/requests/2?format=xml").then().statusCode(400);
	}

	@Test
	void anEntryHasAllFieldsOfTheFormat() {
		this.testWorkspace.send("POST", "/api/users.json", EMAIL).then().statusCode(201);
		JsonPath archive = export("");
		assertThat(archive.getMap("log")).containsOnlyKeys("version", "creator", "entries");
		assertThat(archive.getString("log.version")).isEqualTo("1.2");
		assertThat(archive.getMap("log.creator")).containsOnlyKeys("name", "version").containsEntry("name", "Twindesk");
		archive.setRootPath("log.entries[0]");
		assertThat(archive.getMap("")).containsOnlyKeys("startedDateTime", "time", "request", "response", "cache",
				"timings", "comment");
		assertThat(Instant.parse(archive.getString("startedDateTime"))).isAfter(Instant.EPOCH);
		assertThat(archive.getMap("cache")).isEmpty();
		assertThat(archive.getMap("timings")).containsOnlyKeys("send", "wait", "receive")
			.containsEntry("wait", archive.get("time"));
		assertThat(archive.getMap("request"))
			.containsOnlyKeys("method", "url", "httpVersion", "cookies", "headers", "queryString", "postData",
					"headersSize", "bodySize")
			.containsEntry("method", "POST")
			.containsEntry("url", "http://localhost:" + this.testWorkspace.port() + "/api/users.json")
			.containsEntry("bodySize", EMAIL.length());
		assertThat(archive.getMap("request.postData")).containsEntry("text", EMAIL).containsEntry("params", List.of());
		assertThat(archive.getString("request.postData.mimeType")).startsWith("application/json");
		assertThat(archive.getMap("response"))
			.containsOnlyKeys("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL",
					"headersSize", "bodySize")
			.containsEntry("status", 201)
			.containsEntry("statusText", "Created");
		assertThat(archive.getMap("response.content")).containsEntry("mimeType", "application/json");
		assertThat(archive.getString("response.content.text")).contains("\"user_email\":\"jane@acme.test\"");
		assertThat(archive.getInt("response.content.size"))
			.isEqualTo(archive.getString("response.content.text").length());
	}

	@Test
	void keysAreMaskedAndParametersDecoded() {
		this.testWorkspace.omnidesk()
			.urlEncodingEnabled(false)
			.get("/api/v2/user?query=%D0%96+x&activeOnly")
			.then()
			.statusCode(400);
		String archive = exported("").asString();
		assertThat(archive).doesNotContain(this.testWorkspace.owner().key()).contains("***");
		List<Map<String, String>> parameters = JsonPath.from(archive).getList("log.entries[0].request.queryString");
		assertThat(parameters).containsExactly(Map.of("name", "query", "value", "\u0416 x"),
				Map.of("name", "activeOnly", "value", ""));
	}

	@Test
	void aRequestWithoutAResponseHasTheStatusZero() {
		control().body("[{\"id\": \"cut\", \"operation\": \"*\", \"then\": {\"drop\": true}}]")
			.put("/faults")
			.then()
			.statusCode(200);
		assertThatException().isThrownBy(() -> this.testWorkspace.get("/api/users.json"));
		JsonPath archive = export("");
		assertThat(archive.getInt("log.entries[0].response.status")).isZero();
		assertThat(archive.getInt("log.entries[0].response.bodySize")).isEqualTo(-1);
	}

	@Test
	void anArchiveIsFilteredAsTheList() {
		this.testWorkspace.get("/api/users/7.json").then().statusCode(404);
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		assertThat(export("&status=404").getList("log.entries.response.status")).containsExactly(404);
		assertThat(export("&limit=1").getList("log.entries")).hasSize(1);
		assertThat(export("&status=500").getList("log.entries")).isEmpty();
		control().get("/requests?format=json&status=500").then().body("items", empty());
		control().get("/requests?format=xml").then().statusCode(400).body("errors.field", contains("format"));
	}

	private JsonPath export(String filter) {
		return exported(filter).jsonPath();
	}

	private Response exported(String filter) {
		return control().get("/requests?format=har" + filter)
			.then()
			.statusCode(200)
			.contentType(ContentType.JSON)
			.extract()
			.response();
	}

	private RequestSpecification control() {
		return this.testWorkspace.control().filter(new Documented()).contentType(ContentType.JSON);
	}

}
