package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Evidence;
import io.twindesk.access.VendorOperation;
import io.twindesk.openapi.ApiDocument.ApiOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the documents with the routes of the server, in both directions. */
@ServerTest
class ApiDocumentsTests {

	private final List<ApiDocument> documents;

	private final RequestMappingHandlerMapping mapping;

	ApiDocumentsTests(TestWorkspaces testWorkspaces,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		this.documents = Documented.at(testWorkspaces.port());
		this.mapping = mapping;
	}

	@Test
	void everyRouteIsDocumentedAndNothingElse() {
		List<String> routes = routes().filter((route) -> !route.path().startsWith("/error") && !route.path().isEmpty())
			.map((route) -> route.method() + " " + route.path())
			.toList();
		assertThat(this.documents).hasSize(3);
		assertThat(operations().map((operation) -> operation.method() + " " + operation.path()).toList())
			.containsExactlyInAnyOrderElementsOf(routes);
	}

	@Test
	void aPathHasItsVariablesWithoutPatterns() {
		assertThat(operations().map(ApiOperation::path))
			.allMatch((path) -> path.matches("(/([a-zA-Z_0-9.]|\\{[a-zA-Z]+})+)+"))
			.contains("/_twindesk/workspaces/{workspace}/requests/{id}");
	}

	@Test
	void aVendorOperationIsDocumentedLikeItsAnnotation() {
		Map<String, String> marked = new HashMap<>();
		routes().forEach((route) -> {
			VendorOperation vendorOperation = route.handler().getMethodAnnotation(VendorOperation.class);
			if (vendorOperation != null) {
				marked.put(vendorOperation.value(), route.method() + route.path() + vendorOperation.permission()
						+ vendorOperation.fullAccess() + word(vendorOperation.evidence()));
			}
		});
		Map<String, String> documented = new HashMap<>();
		operations().filter((operation) -> operation.json().has("x-permission"))
			.forEach((operation) -> documented.put(operation.name(),
					operation.method() + operation.path() + operation.json().get("x-permission").asString()
							+ operation.json().get("x-full-access").asBoolean()
							+ operation.json().get("x-evidence").asString()));
		assertThat(documented).isEqualTo(marked).hasSizeGreaterThan(30);
	}

	private static String word(Evidence evidence) {
		return switch (evidence) {
			case DOCUMENTED -> "documented";
			case OBSERVED -> "observed";
			case ASSUMED -> "assumed";
		};
	}

	@Test
	void everyOperationHasAUniqueNameAndADescribedTag() {
		Set<String> names = new TreeSet<>();
		for (ApiDocument document : this.documents) {
			Set<String> tags = new TreeSet<>();
			document.root().get("tags").forEach((tag) -> tags.add(tag.get("name").asString()));
			document.operations().forEach((operation) -> {
				assertThat(names.add(operation.name())).as(operation.name()).isTrue();
				assertThat(tags).contains(operation.json().get("tags").get(0).asString());
			});
		}
	}

	@Test
	void everyExampleMatchesItsSchema() {
		List<String> wrong = new ArrayList<>();
		for (ApiDocument document : this.documents) {
			document.operations().forEach((operation) -> {
				operation.json()
					.at("/requestBody/content")
					.forEach((media) -> wrong.addAll(errors(document, operation, media)));
				operation.json()
					.get("responses")
					.forEach((response) -> response.path("content")
						.forEach((media) -> wrong.addAll(errors(document, operation, media))));
				operation.json()
					.path("parameters")
					.forEach((parameter) -> wrong.addAll(errors(document, operation, parameter)));
			});
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyDefaultMatchesItsSchema() {
		for (ApiDocument document : this.documents) {
			document.root()
				.findParents("default")
				.stream()
				.filter(JsonNode::isObject)
				.filter((schema) -> !schema.get("default").isObject())
				.forEach((schema) -> assertThat(document.errors(schema, List.of(schema.get("default"))))
					.as(schema.toString())
					.isEmpty());
		}
	}

	/** Verifies the check itself, without which the other tests would prove nothing. */
	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			404 | {"error":"user_not_found"}           | true
			404 | {"error":"user_not_there"}           | false
			404 | {"error":"user_not_found","why":""}  | false
			404 | {}                                   | false
			404 | <html></html>                        | false
			418 | {"error":"user_not_found"}           | false
			200 | {"user":{"user_id":1}}               | false
			""")
	void anUndocumentedResponseIsReported(int status, String body, boolean documented) {
		Map<String, String> headers = ApiDocument.headers();
		headers.putAll(Map.of("Content-Type", "application/json", "rate_limit_per_minute", "1500"));
		ApiDocument deskie = this.documents.get(1);
		ApiOperation view = deskie.operation("GET", "/api/users/1.json").orElseThrow();
		assertThat(deskie.errors(view, status, headers, body)).isNotEmpty();
		headers.put("api_calls_left", "1500");
		assertThat(deskie.errors(view, status, headers, body).isEmpty()).isEqualTo(documented);
	}

	private static List<String> errors(ApiDocument document, ApiOperation operation, JsonNode carrier) {
		List<JsonNode> examples = new ArrayList<>();
		if (carrier.has("example")) {
			examples.add(carrier.get("example"));
		}
		carrier.path("examples").forEach((example) -> examples.add(example.get("value")));
		return document.errors(carrier.get("schema"), examples)
			.stream()
			.map((error) -> operation.name() + ": " + error)
			.toList();
	}

	private Stream<ApiOperation> operations() {
		return this.documents.stream().flatMap(ApiDocument::operations);
	}

	private Stream<ApiRoute> routes() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((entry) -> ApiRoute.of(entry.getKey(), entry.getValue()));
	}

}
