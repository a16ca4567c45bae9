package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.openapi.ApiDocument.ApiOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.info.BuildProperties;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules in the documents of the dialects: an id, an evidence and a description. */
class RuleIdTests {

	private static final String ID = "(\\.[a-z0-9]+(-[a-z0-9]+)*)+";

	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void aRuleHasAUniqueIdEvidenceAndADescription(String dialect) {
		Set<String> ids = new LinkedHashSet<>();
		for (JsonNode rule : document(dialect).root().findParents("x-rule")) {
			String id = rule.get("x-rule").asString();
			assertThat(id).matches(dialect + ID);
			assertThat(ids.add(id)).as(id).isTrue();
			assertThat(rule.path("x-evidence").asString("")).as(id).isIn("documented", "observed", "assumed");
			assertThat(rule.path("description").asString("")).as(id).endsWith(".");
		}
		assertThat(ids).hasSizeGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void everyParameterIsARule(String dialect) {
		List<String> without = new ArrayList<>();
		operations(dialect).forEach((operation) -> {
			for (JsonNode parameter : operation.json().path("parameters")) {
				if (!parameter.has("x-rule")) {
					without.add(operation + " " + parameter.get("name").asString());
				}
			}
			JsonNode body = operation.json().at("/requestBody/content").path("application/json").path("schema");
			Stream.of(body, body.at("/properties/user"))
				.flatMap((schema) -> schema.path("properties").propertyStream())
				.filter((field) -> !field.getValue().has("x-rule"))
				.forEach((field) -> without.add(operation + " " + field.getKey()));
		});
		assertThat(without).isEmpty();
	}

	/** The error itself, or each of its codes. */
	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void everyErrorIsARule(String dialect) {
		List<String> without = new ArrayList<>();
		operations(dialect)
			.forEach((operation) -> operation.json().get("responses").propertyStream().forEach((response) -> {
				List<JsonNode> examples = response.getValue()
					.at("/content")
					.path("application/json")
					.path("examples")
					.valueStream()
					.toList();
				boolean rule = response.getValue().has("x-rule")
						|| (!examples.isEmpty() && examples.stream().allMatch((example) -> example.has("x-rule")));
				if (Integer.parseInt(response.getKey()) >= 400 && !rule) {
					without.add(operation + " " + response.getKey());
				}
			}));
		assertThat(without).isEmpty();
	}

	@Test
	void aDocumentOfAnUnknownApiIsNotFound() {
		ApiDocuments documents = new ApiDocuments(List.of(definition("deskie")), new BuildProperties(new Properties()));
		assertThat(documents.find("../application", "")).isEmpty();
		assertThat(documents.find("omnidesk", "")).isEmpty();
	}

	@Test
	void aConfiguredSchemaReplacesItsKeywordsAndNoOthers() {
		Map<String, Map<String, Object>> schemas = Map.of("LanguageNumber", Map.of("enum", List.of(7)));
		ApiDocuments documents = new ApiDocuments(List.of(definition("deskie", schemas)),
				new BuildProperties(new Properties()));
		assertThat(documents.find("deskie", "/desk").orElseThrow()).extracting("components.schemas.LanguageNumber")
			.isEqualTo(Map.of("type", "integer", "enum", List.of(7), "description", "The configured languages."));
	}

	private static Stream<ApiOperation> operations(String dialect) {
		return document(dialect).operations();
	}

	private static ApiDocument document(String dialect) {
		return ApiDocument.of(definition(dialect));
	}

	private static ApiDefinition definition(String name) {
		return definition(name, Map.of());
	}

	private static ApiDefinition definition(String name, Map<String, Map<String, Object>> schemas) {
		return new ApiDefinition() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Map<String, Map<String, Object>> configuredSchemas() {
				return schemas;
			}

		};
	}

}
