package io.twindesk.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Writes maps, collections, strings, numbers, times, booleans and nulls as JSON. */
final class JsonWriter {

	private final StringBuilder json = new StringBuilder();

	private JsonWriter() {
	}

	static String write(@Nullable Object value) {
		JsonWriter writer = new JsonWriter();
		writer.value(value);
		return writer.json.toString();
	}

	private void value(@Nullable Object value) {
		if (value instanceof Raw raw) {
			this.json.append(raw.json());
		}
		else if (value instanceof Map<?, ?> map) {
			object(map);
		}
		else if (value instanceof Iterable<?> items) {
			array(items);
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			this.json.append(value);
		}
		else if (value instanceof String || value instanceof Instant || value instanceof Duration) {
			string(value.toString());
		}
		else {
			throw new IllegalArgumentException("Not representable as JSON: " + value.getClass());
		}
	}

	private void object(Map<?, ?> map) {
		String separator = "{";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.json.append(separator);
			string(String.valueOf(entry.getKey()));
			this.json.append(':');
			value(entry.getValue());
			separator = ",";
		}
		this.json.append(map.isEmpty() ? "{}" : "}");
	}

	private void array(Iterable<?> items) {
		String separator = "";
		this.json.append('[');
		for (Object item : items) {
			this.json.append(separator);
			value(item);
			separator = ",";
		}
		this.json.append(']');
	}

	private void string(String text) {
		this.json.append('"');
		for (int at = 0; at < text.length(); at++) {
			char next = text.charAt(at);
			if (next == '"' || next == '\\') {
				this.json.append('\\').append(next);
			}
			else if (next < ' ' || Character.isSurrogate(next)) {
				this.json.append(String.format("\\u%04x", (int) next));
			}
			else {
				this.json.append(next);
			}
		}
		this.json.append('"');
	}

	/** A document that is already JSON. */
	record Raw(String json) {
	}

}
