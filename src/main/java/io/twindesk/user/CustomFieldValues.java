package io.twindesk.user;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The custom fields of a user, in the order in which they were given. Immutable.
 */
public final class CustomFieldValues {

	/**
	 * The most characters that all fields of a user may have together, names and
	 * punctuation included: H2 stores no longer text in a row. A body of the longest
	 * length that is accepted fits.
	 */
	public static final int MAX_LENGTH = 1024 * 1024;

	public static final CustomFieldValues EMPTY = new CustomFieldValues("{}");

	private final String json;

	private CustomFieldValues(String json) {
		this.json = json;
	}

	/** The fields that a row stores. */
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
	 * The fields after some of them were written. A new field comes last.
	 * @param changes by key; null removes the field
	 * @throws InvalidCustomFieldException if all together become too long
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
			throw new InvalidCustomFieldException("all together");
		}
		return changed;
	}

	/** The values by their keys, in their order; a copy. */
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

	/** The fields as a JSON object, each value spelled as it was given. */
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
