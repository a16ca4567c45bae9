package io.twindesk.omnidesk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.access.Credential;
import io.twindesk.openapi.ApiDocument.ApiOperation;
import io.twindesk.openapi.ApiDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares Omnidesk's OpenAPI document with the declared parameters. */
class OmnideskDocumentTests {

	private static final Credential CALLER = new Credential(1, "", "", Set.of(), false, 1L);

	/** Texts that at least one parameter accepts and at least one rejects. */
	private static final List<String> TEXTS = List.of("", "a", "ab", "Zoë", "john.doe", "a_b", "a-b", "a b", "a@b", "0",
			"1", "2", "-1", "15", "999", "1000", "1.5", "true", "false", "UID", "+3161234567", "+31612345678", "en",
			"nl", "uk", "en_GB", "iso", "iso ", "watch", "ж", "a".repeat(255), "a".repeat(256));

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void theParametersAreThoseThatAreRead(Operation operation) {
		Set<String> names = new LinkedHashSet<>();
		operation.form().forEach((parameter) -> parameter.names().forEach(names::add));
		assertThat(operation.schemas().keySet()).containsExactlyElementsOf(names);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void requiredParametersAreDocumentedAsSuch(Operation operation) {
		Set<Set<String>> needed = new LinkedHashSet<>();
		operation.form().stream().filter(Parameter::required).forEach((parameter) -> {
			Set<String> names = new LinkedHashSet<>(parameter.names().toList());
			if (parameter.alternative() != null) {
				names.add(parameter.alternative());
			}
			needed.add(names);
		});
		assertThat(operation.required()).isEqualTo(needed);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void aDefaultIsTheOneThatIsRead(Operation operation) {
		for (Parameter<?> parameter : operation.form()) {
			for (String name : parameter.names().toList()) {
				JsonNode documented = operation.schemas().get(name).get("default");
				String text = (documented == null) ? null
						: documented.isArray() ? documented.toString() : documented.asString();
				assertThat(text).as(name).isEqualTo(parameter.defaultText());
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("operations")
	void aSchemaTakesTheTextsThatAreRead(Operation operation) {
		for (Parameter<?> parameter : operation.form()) {
			JsonNode schema = operation.schemas().get(parameter.name());
			if (!parameter.type().isList() && !schema.toString().contains("\"email\"")) {
				for (String text : TEXTS) {
					assertThat(takes(operation.document(), schema, text)).as("%s of '%s'", parameter.name(), text)
						.isEqualTo(reads(parameter, text));
				}
			}
		}
	}

	private static Stream<Operation> operations() {
		return Stream
			.of(new OmnideskProperties(false, false, 0, List.of("nl", "en"), Duration.ofMinutes(1)),
					new OmnideskProperties(false, false, 12, List.of("uk"), Duration.ofMinutes(1)))
			.flatMap((properties) -> {
				OperationParameters forms = new OperationParameters(properties);
				ApiDocument document = ApiDocument.of(new OmnideskDefinition(properties));
				return document.operations().map((call) -> new Operation(document, call, forms.of(call.name())));
			});
	}

	/** Whether the schema accepts the text, or the JSON value that it spells. */
	private static boolean takes(ApiDocument document, JsonNode schema, String text) {
		List<JsonNode> values = new ArrayList<>(List.of(StringNode.valueOf(text)));
		try {
			values.add(JsonMapper.shared().readTree(text));
		}
		catch (JacksonException ex) {
			// it is not JSON
		}
		return values.stream().anyMatch((value) -> document.errors(schema, List.of(value)).isEmpty());
	}

	private static boolean reads(Parameter<?> parameter, String text) {
		try {
			parameter.type().reader().read(RawParameter.text(parameter.name(), text), CALLER);
			return true;
		}
		catch (ParameterRejectedException ex) {
			return false;
		}
	}

	private record Operation(ApiDocument document, ApiOperation call, List<Parameter<?>> form) {

		/** Returns the schemas of the parameters by name. */
		Map<String, JsonNode> schemas() {
			Map<String, JsonNode> schemas = new LinkedHashMap<>();
			body().path("properties")
				.propertyStream()
				.forEach((field) -> schemas.put(field.getKey(), field.getValue()));
			this.call.json()
				.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.get("in").asString().equals("query"))
				.forEach((parameter) -> schemas.put(parameter.get("name").asString(), parameter.get("schema")));
			return schemas;
		}

		/** Returns the required parameters, including alternatives. */
		Set<Set<String>> required() {
			Set<Set<String>> required = new LinkedHashSet<>();
			body().path("required").forEach((name) -> required.add(Set.of(name.asString())));
			for (JsonNode choice : body().path("allOf")) {
				Set<String> names = new LinkedHashSet<>();
				choice.get("anyOf").forEach((one) -> names.add(one.get("required").get(0).asString()));
				required.add(names);
			}
			return required;
		}

		private JsonNode body() {
			return this.call.json().at("/requestBody/content").path("application/json").path("schema");
		}

		@Override
		public String toString() {
			return this.call.name();
		}

	}

}
