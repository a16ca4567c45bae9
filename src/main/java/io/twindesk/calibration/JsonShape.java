package io.twindesk.calibration;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Describes JSON by its types. Values, which may be personal data, are left out. */
final class JsonShape {

	private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}|[0-9]{1,3}");

	private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+){0,7}");

	private static final int MAX_KEYS = 12;

	private static final int MAX_CODE = 60;

	private JsonShape() {
	}

	/** Whether a text has the form of an error code or a type. */
	static boolean isCode(String text) {
		return text.length() <= MAX_CODE && CODE.matcher(text).matches();
	}

	/** Returns a key as it may be shown: one of another form may be a value. */
	static String key(String key) {
		return KEY.matcher(key).matches() ? key : "(a key of another form)";
	}

	/** Returns the type of a value. */
	static String type(JsonNode node) {
		if (node.isObject()) {
			return node.isEmpty() ? "{}" : "object";
		}
		if (node.isArray()) {
			return node.isEmpty() ? "[]" : "array";
		}
		return node.isString() ? "string" : node.isNumber() ? "number" : node.isBoolean() ? "boolean" : "null";
	}

	/** Returns the type, with the types of an object's fields. */
	static String of(JsonNode node) {
		if (!node.isObject() || node.isEmpty()) {
			return type(node);
		}
		String fields = node.properties()
			.stream()
			.limit(MAX_KEYS)
			.map((Map.Entry<String, JsonNode> field) -> key(field.getKey()) + ": " + type(field.getValue()))
			.collect(Collectors.joining(", "));
		return "{" + fields + ((node.size() > MAX_KEYS) ? ", …}" : "}");
	}

}
