package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document from the perspective of a client. */
public final class ApiDocument {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final JsonNode root;

	private final Map<String, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();

	private final List<ApiCall> operations;

	ApiDocument(String json) {
		this.root = JSON.readTree(json);
		this.operations = this.root.get("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.map((operation) -> ApiCall.of(operation.getKey(), path.getKey(), operation.getValue())))
			.toList();
	}

	public static Map<String, String> headers() {
		return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
	}

	public JsonNode root() {
		return this.root;
	}

	public Stream<ApiCall> operations() {
		return this.operations.stream();
	}

	/** Finds the operation for a path; one without path variables has precedence. */
	public Optional<ApiCall> operation(String method, String path) {
		return operations().filter((call) -> call.method().equals(method) && call.matches(path))
			.min((left, right) -> Boolean.compare(left.path().contains("{"), right.path().contains("{")));
	}

	/** Returns the properties of a response that are not documented for the operation. */
	public List<String> errors(ApiCall operation, int status, Map<String, String> headers, String body) {
		JsonNode response = operation.json().at("/responses/" + status);
		if (response.isMissingNode()) {
			return List.of("no such status");
		}
		List<String> errors = new ArrayList<>();
		response.path("headers").propertyStream().forEach((header) -> {
			if (header.getValue().path("required").asBoolean() && !headers.containsKey(header.getKey())) {
				errors.add("no header " + header.getKey());
			}
		});
		JsonNode content = response.path("content");
		if (content.isMissingNode() || body.isEmpty()) {
			return (content.isMissingNode() == body.isEmpty()) ? errors : List.of("an unexpected or a missing body");
		}
		String type = headers.getOrDefault("Content-Type", "").replaceFirst(";.*", "");
		if (content.path(type).isMissingNode()) {
			return List.of("no such type as " + type);
		}
		if (type.endsWith("json")) {
			errors.addAll(errors(operation, status, content.get(type).get("schema"), body));
		}
		return errors;
	}

	private List<String> errors(ApiCall operation, int status, JsonNode schema, String body) {
		com.networknt.schema.Schema validator = this.schemas.computeIfAbsent(operation.name() + status,
				(key) -> compile(schema));
		try {
			return validator.validate(JSON.readTree(body)).stream().map(Object::toString).toList();
		}
		catch (JacksonException ex) {
			return List.of("no JSON");
		}
	}

	/** Validates values with a schema of this document and returns the errors. */
	public List<String> errors(JsonNode schema, List<JsonNode> values) {
		if (values.isEmpty()) {
			return List.of();
		}
		com.networknt.schema.Schema validator = compile(schema);
		return values.stream().flatMap((value) -> validator.validate(value).stream()).map(Object::toString).toList();
	}

	/** Compiles a schema together with the document's schemas, to which it may refer. */
	private com.networknt.schema.Schema compile(JsonNode schema) {
		ObjectNode complete = ((ObjectNode) schema).deepCopy();
		complete.withObject("/components").set("schemas", this.root.at("/components/schemas"));
		return REGISTRY.getSchema(complete);
	}

	/**
	 * An operation of a document.
	 *
	 * @param path path template of the document
	 * @param paths pattern of the paths that match the template
	 */
	public record ApiCall(String method, String path, Pattern paths, JsonNode json) {

		static ApiCall of(String method, String path, JsonNode json) {
			return new ApiCall(method.toUpperCase(Locale.ROOT), path,
					Pattern.compile(Stream.of(path.split("\\{[a-zA-Z]+}", -1))
						.map(Pattern::quote)
						.collect(Collectors.joining("[^/]+"))),
					json);
		}

		/** Returns the same operation at another path. */
		public ApiCall at(String path) {
			return of(this.method, path, this.json);
		}

		public String name() {
			return this.json.get("operationId").asString();
		}

		public boolean matches(String requestPath) {
			return this.paths.matcher(requestPath).matches();
		}

		@Override
		public String toString() {
			return this.json.get("operationId").asString();
		}

	}

}
