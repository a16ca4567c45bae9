package io.twindesk.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.twindesk.openapi.ApiDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The parameters of the queries and the keys of the bodies that the OpenAPI documents
 * contain, by operation. A document is read when its first report is requested.
 */
@Component
class DocumentedNames {

	private final ApiDocuments documents;

	private final Map<String, Map<String, List<String>>> dialects = new ConcurrentHashMap<>();

	DocumentedNames(ApiDocuments documents) {
		this.documents = documents;
	}

	/** Returns the names of a dialect's operations, in the order of its document. */
	Map<String, List<String>> of(String dialect) {
		return this.dialects.computeIfAbsent(dialect,
				(name) -> this.documents.find(name, "").map(DocumentedNames::read).orElse(Map.of()));
	}

	private static Map<String, List<String>> read(Map<String, Object> document) {
		Map<String, List<String>> operations = new LinkedHashMap<>();
		for (Object path : values(document.get("paths"))) {
			for (Object method : values(path)) {
				if (method instanceof Map<?, ?> operation && operation.get("operationId") instanceof String name) {
					Reader reader = new Reader(document);
					reader.addParameters(((Map<?, ?>) path).get("parameters"));
					reader.addParameters(operation.get("parameters"));
					reader.addBody(operation.get("requestBody"));
					operations.put(name, List.copyOf(reader.names));
				}
			}
		}
		return operations;
	}

	private static List<Object> values(@Nullable Object node) {
		return (node instanceof Map<?, ?> map) ? new ArrayList<>(map.values()) : List.of();
	}

	/** Collects the names of one operation. */
	private static final class Reader {

		private final Map<String, Object> document;

		private final Set<String> names = new LinkedHashSet<>();

		Reader(Map<String, Object> document) {
			this.document = document;
		}

		void addParameters(@Nullable Object parameters) {
			if (parameters instanceof List<?> list) {
				for (Object item : list) {
					if (resolved(item) instanceof Map<?, ?> parameter && "query".equals(parameter.get("in"))) {
						this.names.add(String.valueOf(parameter.get("name")));
					}
				}
			}
		}

		void addBody(@Nullable Object body) {
			if (resolved(body) instanceof Map<?, ?> map) {
				for (Object content : values(map.get("content"))) {
					if (content instanceof Map<?, ?> type) {
						addProperties("", type.get("schema"), new HashSet<>());
					}
				}
			}
		}

		/** Adds the properties of a schema; returns whether it has any. */
		private boolean addProperties(String prefix, @Nullable Object node, Set<Object> visited) {
			boolean any = false;
			if (node instanceof List<?> list) {
				for (Object item : list) {
					any |= addProperties(prefix, item, visited);
				}
			}
			if (!(node instanceof Map<?, ?> schema)) {
				return any;
			}
			if (schema.get("$ref") instanceof String reference && visited.add(reference)) {
				any |= addProperties(prefix, resolved(schema), visited);
			}
			for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
				any |= addProperties(prefix, schema.get(keyword), visited);
			}
			if (schema.get("properties") instanceof Map<?, ?> properties) {
				properties.forEach((name, property) -> addProperty(prefix + name, property, visited));
				any = true;
			}
			return any;
		}

		/** Adds a property, or those that it contains. */
		private void addProperty(String name, @Nullable Object property, Set<Object> visited) {
			if (!addProperties(name + ".", property, new HashSet<>(visited))) {
				this.names.add(name);
			}
		}

		private @Nullable Object resolved(@Nullable Object node) {
			if (!(node instanceof Map<?, ?> map && map.get("$ref") instanceof String reference)) {
				return node;
			}
			Object target = this.document;
			for (String key : reference.replaceFirst("^#/", "").split("/")) {
				target = (target instanceof Map<?, ?> object) ? object.get(key) : null;
			}
			return target;
		}

	}

}
