package io.twindesk.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Gives typed access to the fields of a JSON object of a response. */
record JsonObject(Map<?, ?> fields) {

	static JsonObject of(@Nullable Object json) {
		return new JsonObject((json instanceof Map<?, ?> map) ? map : Map.of());
	}

	/** Returns the text of a field; empty if the field is missing. */
	String text(String name) {
		Object value = this.fields.get(name);
		return (value != null) ? value.toString() : "";
	}

	boolean isTrue(String name) {
		return Boolean.TRUE.equals(this.fields.get(name));
	}

	/** Returns the number of a field; 0 if the field is missing. */
	long number(String name) {
		return (this.fields.get(name) instanceof BigDecimal number) ? number.longValue() : 0;
	}

	Instant time(String name) {
		return Instant.parse(text(name));
	}

	JsonObject object(String name) {
		return of(this.fields.get(name));
	}

	List<JsonObject> objects(String name) {
		return (this.fields.get(name) instanceof List<?> list) ? list.stream().map(JsonObject::of).toList() : List.of();
	}

	List<String> texts(String name) {
		return (this.fields.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	/** Returns a field as JSON, or its text if it is a string. */
	String plain(String name) {
		Object value = this.fields.get(name);
		return (value == null) ? "" : (value instanceof String text) ? text : JsonWriter.write(value);
	}

}
