package io.twindesk.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Collects the rules of one OpenAPI document in its order. A rule belongs to the
 * operations that contain it or refer to it; one of the whole dialect belongs to all.
 */
final class RuleReader {

	private final Map<String, Object> document;

	private final Map<String, Map<?, ?>> rules = new LinkedHashMap<>();

	private final Map<String, Set<String>> operations = new LinkedHashMap<>();

	private final Set<String> names = new LinkedHashSet<>();

	RuleReader(Map<String, Object> document) {
		this.document = document;
	}

	/**
	 * Returns the rules of the document.
	 * @param settings the settings of the switches by the ids of their rules
	 */
	List<Rule> read(String dialect, Map<String, String> settings) {
		visit(this.document.get("x-rules"), null, new HashSet<>());
		Set<String> common = Set.copyOf(this.rules.keySet());
		if (this.document.get("paths") instanceof Map<?, ?> paths) {
			paths.values().forEach(this::visitPath);
		}
		List<Rule> read = new ArrayList<>();
		this.rules.forEach((id, rule) -> {
			Set<String> holdsFor = common.contains(id) ? this.names : this.operations.getOrDefault(id, Set.of());
			read.add(new Rule(id, dialect, List.copyOf(holdsFor), String.valueOf(rule.get("x-evidence")),
					String.valueOf(rule.get("description")), settings.get(id)));
		});
		return read;
	}

	private void visitPath(@Nullable Object path) {
		if (!(path instanceof Map<?, ?> methods)) {
			return;
		}
		for (Object method : methods.values()) {
			if (method instanceof Map<?, ?> operation && operation.get("operationId") instanceof String name) {
				this.names.add(name);
				Set<Object> visited = new HashSet<>();
				visit(methods.get("parameters"), name, visited);
				visit(operation, name, visited);
			}
		}
	}

	private void visit(@Nullable Object node, @Nullable String operation, Set<Object> visited) {
		if (node instanceof List<?> list) {
			list.forEach((item) -> visit(item, operation, visited));
		}
		else if (node instanceof Map<?, ?> map) {
			if (map.get("x-rule") instanceof String id) {
				this.rules.putIfAbsent(id, map);
				if (operation != null) {
					this.operations.computeIfAbsent(id, (key) -> new LinkedHashSet<>()).add(operation);
				}
			}
			if (map.get("$ref") instanceof String reference && visited.add(reference)) {
				visit(resolve(reference), operation, visited);
			}
			map.values().forEach((value) -> visit(value, operation, visited));
		}
	}

	private @Nullable Object resolve(String reference) {
		Object node = this.document;
		for (String key : reference.replaceFirst("^#/", "").split("/")) {
			node = (node instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return node;
	}

}
