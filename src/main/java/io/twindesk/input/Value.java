package io.twindesk.input;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A value from JSON, a form or a query. Distinguishes absent, null and empty values, and
 * keeps the spelling of numbers.
 */
public sealed interface Value {

	/**
	 * Whether every database returns a text unchanged: it must not contain U+0000 or half
	 * of a surrogate pair.
	 */
	static boolean isStorable(String text) {
		return text.indexOf('\0') < 0
				&& text.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
	}

	/** The spelling of a text, a number or a boolean, null for any other value. */
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

	/** An object with its entries in the order of the input. */
	record Object(Map<String, Value> entries) implements Value {

		public static final Object EMPTY = new Object(Map.of());

		public @Nullable Value get(String key) {
			return this.entries.get(key);
		}

	}

}
