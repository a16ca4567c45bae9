package io.twindesk.input;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a client has sent, whether as JSON, as a form or in the query. Keeps apart what is
 * absent, null and empty, and keeps a number as it was spelled.
 */
public sealed interface Value {

	/**
	 * Whether a text comes back from every database as it went in: not with U+0000, nor
	 * with half a character.
	 */
	static boolean isStorable(String text) {
		return text.indexOf('\0') < 0
				&& text.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

	/** A text, a number or a flag as it would be written, null for anything else. */
	static @Nullable String plain(@Nullable Value value) {
		if (value instanceof Text text) {
			return text.text();
		}
		if (value instanceof Number number) {
			return number.literal();
		}
		return (value instanceof Bool bool) ? String.valueOf(bool.value()) : null;
	}

	record Text(String text) implements Value {
	}

	record Number(String literal) implements Value {
	}

	record Bool(boolean value) implements Value {
	}

	record Null() implements Value {
	}

	record Array(List<Value> items) implements Value {
	}

	/** Its entries stand in the order in which they were sent. */
	record Object(Map<String, Value> entries) implements Value {

		public static final Object EMPTY = new Object(Map.of());

		public @Nullable Value get(String key) {
			return this.entries.get(key);
		}

	}

}
