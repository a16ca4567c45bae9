package io.twindesk.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An object that the server has answered, read field by field. */
record JsonObject(Map<?, ?> fields) {

	static JsonObject of(@Nullable Object json) {
		return new JsonObject((json instanceof Map<?, ?> map) ? map : Map.of());
	}

	/** The text of a field; an absent one is empty. */
	String text(String name) {
		Object value = this.fields.get(name);
		return (value != null) ? value.toString() : "";
	}

	boolean isTrue(String name) {
		return Boolean.TRUE.equals(this.fields.get(name));
	}

	/** The number of a field; an absent one is 0. */
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

	/** The field as JSON, a text as it stands. */
	String plain(String name) {
		Object value = this.fields.get(name);
		return (value == null) ? "" : (value instanceof String text) ? text : JsonWriter.write(value);
	}

}
