package io.twindesk.user;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The custom fields of a user, in the order in which they were set. Immutable. */
public final class CustomFieldValues {

	/**
	 * The maximum length of all fields of a user together, names and punctuation
	 * included, because H2 does not store a longer text in a row. The largest accepted
	 * request body fits.
	 */
	public static final int MAX_LENGTH = 1024 * 1024;

	public static final CustomFieldValues EMPTY = new CustomFieldValues("{}");

	private final String json;

	private CustomFieldValues(String json) {
		this.json = json;
	}

	/** Wraps the JSON text of a user's row. */
	static CustomFieldValues stored(String json) {
		return json.equals(EMPTY.json) ? EMPTY : new CustomFieldValues(json);
	}

	public static CustomFieldValues of(Map<String, CustomValue> values) {
		StringBuilder json = new StringBuilder("{");
		values.forEach((key, value) -> {
			FlatJson.appendKey(json, key);
			if (value instanceof CustomValue.Text text) {
				FlatJson.appendString(json, text.raw());
			}
			else {
				json.append(value.raw());
			}
		});
		return stored(json.append('}').toString());
	}

	/**
	 * Returns these fields with some of them changed. A new field is appended.
	 * @param changes by key; null removes the field
	 * @throws InvalidCustomFieldException if the result is too long
	 */
	CustomFieldValues with(Map<String, ? extends @Nullable CustomValue> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		Map<String, CustomValue> values = asMap();
		changes.forEach((key, value) -> {
			if (value != null) {
				values.put(key, value);
			}
			else {
				values.remove(key);
			}
		});
		CustomFieldValues changed = of(values);
		if (changed.json.length() > MAX_LENGTH) {
			throw new InvalidCustomFieldException("all fields together");
		}
		return changed;
	}

	/** Returns a copy of the values by key, in their order. */
	public Map<String, CustomValue> asMap() {
		Map<String, CustomValue> values = new LinkedHashMap<>();
		if (this != EMPTY) {
			FlatJson.read(this.json, (key, text, quoted) -> values.put(key, value(text, quoted)));
		}
		return values;
	}

	private static CustomValue value(String text, boolean quoted) {
		if (quoted) {
			return new CustomValue.Text(text);
		}
		return switch (text) {
			case "true", "false" -> new CustomValue.Bool(Boolean.parseBoolean(text));
			default -> new CustomValue.Number(text);
		};
	}

	/** Returns the fields as a JSON object. Each value retains its original spelling. */
	public String json() {
		return this.json;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CustomFieldValues values && this.json.equals(values.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	@Override
	public String toString() {
		return this.json;
	}

}
