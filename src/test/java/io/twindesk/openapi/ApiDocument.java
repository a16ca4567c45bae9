package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of the documents as a client reads it. */
public final class ApiDocument {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final JsonNode root;

	private final Map<JsonNode, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();

	private final List<ApiCall> operations;

	ApiDocument(String json) {
		this.root = JSON.readTree(json);
		this.operations = this.root.get("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.map((operation) -> new ApiCall(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
						operation.getValue())))
			.toList();
	}

	static Map<String, String> headers() {
		return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
	}

	JsonNode root() {
		return this.root;
	}

	Stream<ApiCall> operations() {
		return this.operations.stream();
	}

	/** The operation of a path; one without variables goes before one with them. */
	Optional<ApiCall> operation(String method, String path) {
		return operations().filter((call) -> call.method().equals(method) && call.matches(path))
			.min((one, other) -> Boolean.compare(one.path().contains("{"), other.path().contains("{")));
	}

	/** What in an answer is not documented of the operation. */
	List<String> faults(ApiCall operation, int status, Map<String, String> headers, String body) {
		JsonNode answer = operation.json().at("/responses/" + status);
		if (answer.isMissingNode()) {
			return List.of("no such status");
		}
		List<String> faults = new ArrayList<>();
		answer.path("headers").propertyStream().forEach((header) -> {
			if (header.getValue().path("required").asBoolean() && !headers.containsKey(header.getKey())) {
				faults.add("no header " + header.getKey());
			}
		});
		JsonNode content = answer.path("content");
		if (content.isMissingNode() || body.isEmpty()) {
			return (content.isMissingNode() == body.isEmpty()) ? faults : List.of("a body too many or too few");
		}
		String type = headers.getOrDefault("Content-Type", "").replaceFirst(";.*", "");
		if (content.path(type).isMissingNode()) {
			return List.of("no such type as " + type);
		}
		if (type.endsWith("json")) {
			faults.addAll(faults(content.get(type).get("schema"), body));
		}
		return faults;
	}

	/** What is wrong with a value, by a schema of this document. */
	List<String> faults(JsonNode schema, String json) {
		try {
			return faults(schema, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			return List.of("no JSON");
		}
	}

	List<String> faults(JsonNode schema, JsonNode value) {
		return this.schemas.computeIfAbsent(schema, this::compiled)
			.validate(value)
			.stream()
			.map(Object::toString)
			.toList();
	}

	/** References lead to the document's own schemas, so they come along. */
	private com.networknt.schema.Schema compiled(JsonNode schema) {
		ObjectNode whole = ((ObjectNode) schema).deepCopy();
		whole.set("components", this.root.get("components"));
		return REGISTRY.getSchema(whole);
	}

	/**
	 * One operation of a document.
	 *
	 * @param path as the document has it
	 */
	record ApiCall(String method, String path, JsonNode json) {

		String name() {
			return this.json.get("operationId").asString();
		}

		boolean matches(String called) {
			return called.matches(Stream.of(this.path.split("\\{[a-zA-Z]+}", -1))
				.map(Pattern::quote)
				.reduce((one, next) -> one + "[^/]+" + next)
				.orElseThrow());
		}

		@Override
		public String toString() {
			return this.json.get("operationId").asString();
		}

	}

}
