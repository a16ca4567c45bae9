package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema (2020-12), keyword by keyword in the order they were named. Immutable.
 */
public final class Schema {

	private static final String TYPE = "type";

	private final Map<String, Object> keywords;

	Schema(Map<String, ?> keywords) {
		this.keywords = new LinkedHashMap<>(keywords);
	}

	/** What takes anything. */
	public static Schema any() {
		return new Schema(Map.of());
	}

	public static Schema text() {
		return any().with(TYPE, "string");
	}

	public static Schema integer() {
		return any().with(TYPE, "integer");
	}

	public static Schema flag() {
		return any().with(TYPE, "boolean");
	}

	public static Schema object() {
		return any().with(TYPE, "object");
	}

	public static Schema listOf(Schema items) {
		return any().with(TYPE, "array").with("items", items);
	}

	public static Schema oneWord(Object... words) {
		return any().with("enum", List.of(words));
	}

	/** One of the document's own schemas. */
	public static Schema ref(String name) {
		return any().with("$ref", "#/components/schemas/" + name);
	}

	/** What Jackson writes of a record, its components in their order. */
	public static Schema ofRecord(Class<?> type) {
		return RecordSchema.of(type);
	}

	/** A schema that is written as JSON. */
	public static Schema read(String json) {
		return new Schema(map(JsonMapper.shared().readValue(json, Map.class)));
	}

	/** The same with one more keyword; schemas within its value are written out. */
	public Schema with(String keyword, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.keywords);
		more.put(keyword, plain(value));
		return new Schema(more);
	}

	public Schema anyOf(Schema... choices) {
		return with("anyOf", List.of(choices));
	}

	public Schema sentence(String description) {
		return with("description", description);
	}

	/** The same, null being a value as well. */
	public Schema orNull() {
		return (this.keywords.get(TYPE) instanceof String type) ? with(TYPE, List.of(type, "null"))
				: any().anyOf(this, any().with(TYPE, "null"));
	}

	/** An object's property that need not be there. */
	public Schema property(String name, Schema schema) {
		Map<String, Object> properties = new LinkedHashMap<>(map(this.keywords.get("properties")));
		properties.put(name, schema);
		return with("properties", properties);
	}

	/** An object's property that has to be there. */
	public Schema required(String name, Schema schema) {
		return property(name, schema).require(name);
	}

	/** The same for an object that has to have these properties. */
	public Schema require(String... names) {
		List<Object> required = new ArrayList<>();
		if (this.keywords.get("required") instanceof List<?> before) {
			required.addAll(before);
		}
		required.addAll(Arrays.asList(names));
		return with("required", required);
	}

	/** The same without any other property. */
	public Schema closed() {
		return with("additionalProperties", false);
	}

	public boolean isList() {
		return "array".equals(this.keywords.get(TYPE));
	}

	/** Whether a plain text is among what it takes. */
	public boolean takesText() {
		Object type = this.keywords.get(TYPE);
		return "string".equals(type) || (type instanceof List<?> types && types.contains("string"));
	}

	/** The keywords as they stand in a document. */
	public Map<String, Object> json() {
		return new LinkedHashMap<>(this.keywords);
	}

	private static Object plain(Object value) {
		if (value instanceof Schema schema) {
			return schema.json();
		}
		if (value instanceof List<?> list) {
			return list.stream().map(Schema::plain).toList();
		}
		if (value instanceof Map<?, ?>) {
			Map<String, Object> plain = new LinkedHashMap<>();
			map(value).forEach((name, inner) -> plain.put(name, plain(inner)));
			return plain;
		}
		return value;
	}

	private static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((name, inner) -> map.put(String.valueOf(name), inner));
		}
		return map;
	}

}
