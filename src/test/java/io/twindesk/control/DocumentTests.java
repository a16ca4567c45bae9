package io.twindesk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** The documents and the page as they are served. */
@ServerTest
class DocumentTests {

	private final TestWorkspace testWorkspace;

	DocumentTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "openapi.json, http, bearer", "openapi/control.json, http, bearer", "openapi/deskie.json, http, basic",
			"openapi/omnidesk.json, apiKey, " })
	void aDocumentHasATitleAndASecurityScheme(String path, String type, String scheme) {
		String version = JsonPath.from(request().get("/_twindesk/health").asString()).getString("version");
		request().get("/_twindesk/" + path)
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("openapi", equalTo("3.1.0"))
			.body("info.version", equalTo(version))
			.body("servers[0].url", equalTo("/"))
			.body("components.securitySchemes.key.type", equalTo(type))
			.body("components.securitySchemes.key.scheme", equalTo(scheme));
	}

	@Test
	void aForeignPageCannotReadADocument() {
		request().header("Origin", "https://elsewhere.test").get("/_twindesk/openapi.json").then().statusCode(403);
		request().header("Host", "elsewhere.test").get("/_twindesk/docs").then().statusCode(403);
	}

	@Test
	void aResponseHasTheDocumentedFields() {
		this.testWorkspace.create("jane@acme.test");
		List<String> held = new ArrayList<>();
		JsonNode paths = JsonMapper.shared().readTree(request().get("/_twindesk/openapi.json").asString()).get("paths");
		paths.propertyStream().forEach((path) -> path.getValue().propertyStream().forEach((operation) -> {
			JsonNode fields = operation.getValue()
				.at("/requestBody/content")
				.path("application/json")
				.at("/schema/properties");
			if (fields.isObject()) {
				String message = request().contentType(ContentType.JSON)
					.body("{\"?\": 1}")
					.request(operation.getKey().toUpperCase(Locale.ROOT),
							path.getKey()
								.replace("{workspace}", this.testWorkspace.workspace().name())
								.replace("{id}", "1"))
					.jsonPath()
					.getString("errors.find { it.field == '?' }.message");
				assertThat(message).as(path.getKey()).startsWith("unknown field; allowed: ");
				assertThat(message.replace("unknown field; allowed: ", "").split(", "))
					.containsExactlyInAnyOrderElementsOf(fields.propertyNames());
				held.add(path.getKey());
			}
		}));
		assertThat(held).hasSizeGreaterThanOrEqualTo(2);
	}

	@Test
	void everySettingIsDocumentedWithItsDefault() {
		Map<String, Map<String, Object>> documented = request().get("/_twindesk/openapi.json")
			.jsonPath()
			.getMap("components.schemas.Settings.properties");
		Map<String, Object> inForce = request().get("/_twindesk/workspaces/" + this.testWorkspace.workspace().name())
			.jsonPath()
			.getMap("settings");
		Set<String> expected = new TreeSet<>(inForce.keySet());
		expected.addAll(request().get("/_twindesk/switches").jsonPath().getList("items.setting"));
		// settings that are listed only if they differ from the default
		expected.addAll(List.of("profile", "report", "rules.header", "rules.mode"));
		assertThat(documented.keySet()).isEqualTo(expected);
		inForce.forEach((name, value) -> assertThat(documented.get(name)).containsEntry("default", value));
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.testWorkspace.port());
	}

}
