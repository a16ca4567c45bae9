package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.info.BuildProperties;

import static org.assertj.core.api.Assertions.assertThat;

/** One of the documents as a client reads it, its operations without references. */
public final class ApiDocument {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final JsonNode root;

	private final Map<String, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();

	private final List<ApiOperation> operations;

	ApiDocument(String json) {
		this.root = JSON.readTree(json);
		this.operations = this.root.get("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.map((operation) -> ApiOperation.of(operation.getKey(), path.getKey(), resolved(operation.getValue()))))
			.toList();
	}

	/** The document of an API without a server. */
	public static ApiDocument of(ApiDefinition definition) {
		ApiDocuments documents = new ApiDocuments(List.of(definition), new BuildProperties(new Properties()));
		return new ApiDocument(JSON.writeValueAsString(documents.find(definition.name(), "").orElseThrow()));
	}

	public static Map<String, String> headers() {
		return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
	}

	public JsonNode root() {
		return this.root;
	}

	public Stream<ApiOperation> operations() {
		return this.operations.stream();
	}

	/** The operation of a path; paths without variables have priority. */
	public Optional<ApiOperation> operation(String method, String path) {
		return operations().filter((operation) -> operation.method().equals(method) && operation.matches(path))
			.min((one, other) -> Boolean.compare(one.path().contains("{"), other.path().contains("{")));
	}

	/** The parts of a response that are not documented for its operation. */
	public List<String> errors(ApiOperation operation, int status, Map<String, String> headers, String body) {
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
			return (content.isMissingNode() == body.isEmpty()) ? errors : List.of("a body too many or too few");
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

	private List<String> errors(ApiOperation operation, int status, JsonNode schema, String body) {
		com.networknt.schema.Schema compiled = this.schemas.computeIfAbsent(operation.name() + status,
				(response) -> compiled(schema));
		try {
			return compiled.validate(JSON.readTree(body)).stream().map(Object::toString).toList();
		}
		catch (JacksonException ex) {
			return List.of("no JSON");
		}
	}

	/** The errors of values according to a schema of this document. */
	public List<String> errors(JsonNode schema, List<JsonNode> values) {
		if (values.isEmpty()) {
			return List.of();
		}
		com.networknt.schema.Schema compiled = compiled(schema);
		return values.stream().flatMap((value) -> compiled.validate(value).stream()).map(Object::toString).toList();
	}

	/** Replaces each reference by its target, merged with the keywords next to it. */
	private JsonNode resolved(JsonNode node) {
		if (node.isArray()) {
			ArrayNode array = JSON.createArrayNode();
			node.forEach((item) -> array.add(resolved(item)));
			return array;
		}
		if (!node.isObject()) {
			return node;
		}
		ObjectNode object = JSON.createObjectNode();
		if (node.has("$ref")) {
			JsonNode target = this.root.at(node.get("$ref").asString().substring(1));
			assertThat(target.isObject()).as(node.toString()).isTrue();
			object.setAll((ObjectNode) resolved(target));
		}
		node.propertyStream()
			.filter((property) -> !property.getKey().equals("$ref"))
			.forEach((property) -> object.set(property.getKey(), resolved(property.getValue())));
		return object;
	}

	/** Adds the document's schemas, to which references refer. */
	private com.networknt.schema.Schema compiled(JsonNode schema) {
		ObjectNode whole = ((ObjectNode) schema).deepCopy();
		whole.withObject("/components").set("schemas", this.root.at("/components/schemas"));
		return REGISTRY.getSchema(whole);
	}

	/**
	 * One operation of a document.
	 *
	 * @param path the path with variables, as in the document
	 * @param paths the pattern of the actual paths
	 */
	public record ApiOperation(String method, String path, Pattern paths, JsonNode json) {

		static ApiOperation of(String method, String path, JsonNode json) {
			return new ApiOperation(method.toUpperCase(Locale.ROOT), path,
					Pattern.compile(Stream.of(path.split("\\{[a-zA-Z]+}", -1))
						.map(Pattern::quote)
						.collect(Collectors.joining("[^/]+"))),
					json);
		}

		/** The same operation at another path. */
		public ApiOperation at(String path) {
			return of(this.method, path, this.json);
		}

		public String name() {
			return this.json.get("operationId").asString();
		}

		public boolean matches(String called) {
			return this.paths.matcher(called).matches();
		}

		@Override
		public String toString() {
			return this.json.get("operationId").asString();
		}

	}

}
