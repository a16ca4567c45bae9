package io.twindesk.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import io.twindesk.input.Value;
import io.twindesk.workspace.ClockSetting;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one value of a document. It returns a default if the value is missing, and
 * collects errors by their paths, so that all errors of a document are reported together.
 */
final class DocumentReader {

	private static final long MAX_ID = 999_999_999_999_999_999L;

	private final String path;

	private final @Nullable Value value;

	private final Map<String, String> errors;

	private final Set<String> known = new LinkedHashSet<>();

	private DocumentReader(String path, @Nullable Value value, Map<String, String> errors) {
		this.path = path;
		this.value = (value instanceof Value.Null) ? null : value;
		this.errors = errors;
	}

	/**
	 * Creates a reader of a complete document.
	 * @param errors receives descriptions of errors by path
	 */
	static DocumentReader root(String path, @Nullable Value document, Map<String, String> errors) {
		return new DocumentReader(path, document, errors);
	}

	boolean isAbsent() {
		return this.value == null;
	}

	boolean isObject() {
		return this.value instanceof Value.Object;
	}

	@Nullable Value value() {
		return this.value;
	}

	/** Returns a reader of a field of this object and marks the field as known. */
	DocumentReader field(String key) {
		this.known.add(key);
		Value child = (this.value instanceof Value.Object object) ? object.get(key) : null;
		return new DocumentReader(this.path.isEmpty() ? key : this.path + "." + key, child, this.errors);
	}

	/** Reports an error unless this is an object that has no unknown fields. */
	void rejectUnknown() {
		if (this.value instanceof Value.Object object) {
			for (String key : object.entries().keySet()) {
				if (!this.known.contains(key)) {
					field(key).error("unknown field; allowed: "
							+ String.join(", ", this.known.stream().filter((name) -> !name.equals(key)).toList()));
					this.known.remove(key);
				}
			}
		}
		else {
			error("must be an object");
		}
	}

	/** Returns readers of the items of a list; an empty list if the value is missing. */
	List<DocumentReader> items() {
		List<DocumentReader> items = new ArrayList<>();
		if (this.value instanceof Value.Array array) {
			for (Value item : array.items()) {
				items.add(new DocumentReader(this.path + "[" + items.size() + "]", item, this.errors));
			}
		}
		else if (this.value != null) {
			error("must be a list");
		}
		return items;
	}

	/**
	 * Returns readers of the entries of an object; an empty map if the value is missing.
	 */
	Map<String, DocumentReader> entries() {
		Map<String, DocumentReader> entries = new LinkedHashMap<>();
		if (this.value instanceof Value.Object object) {
			object.entries().keySet().forEach((key) -> entries.put(key, field(key)));
		}
		else if (this.value != null) {
			error("must be an object");
		}
		return entries;
	}

	/** Reads a string of at most {@code max} characters, counted as code points. */
	String text(String defaultValue, int max) {
		if (this.value == null) {
			return defaultValue;
		}
		if (!(this.value instanceof Value.Text input) || !Value.isStorable(input.text())) {
			return error("must be a string", defaultValue);
		}
		String text = input.text();
		return (text.codePointCount(0, text.length()) <= max) ? text
				: error("must have at most " + max + " characters", defaultValue);
	}

	boolean bool(boolean defaultValue) {
		if (this.value instanceof Value.Bool bool) {
			return bool.value();
		}
		return (this.value == null) ? defaultValue : error("must be true or false", defaultValue);
	}

	/** Reads a whole number of at most 64 bits that is at least {@code min}. */
	long number(long defaultValue, long min) {
		if (this.value == null) {
			return defaultValue;
		}
		try {
			if (this.value instanceof Value.Number number && number.literal().matches("0|-?[1-9][0-9]{0,18}")
					&& Long.parseLong(number.literal()) >= min) {
				return Long.parseLong(number.literal());
			}
		}
		catch (NumberFormatException ex) {
			// nineteen digits can exceed 64 bits
		}
		return error((min == Long.MIN_VALUE) ? "must be a whole number of at most 64 bits"
				: "must be a whole number of at least " + min, defaultValue);
	}

	/** Reads a required id of at most 18 digits. */
	long id() {
		if (this.value == null) {
			return error("is required", 0L);
		}
		long id = number(0, 1);
		return (id <= MAX_ID) ? id : error("must be a whole number from 1 to " + MAX_ID, 0L);
	}

	/** Reads a time within the range of a workspace's clock. */
	Instant instant(Instant defaultValue) {
		return instant(defaultValue, ClockSetting.END);
	}

	/**
	 * Reads a time from the earliest time of a clock (inclusive) to an end (exclusive).
	 */
	Instant instant(Instant defaultValue, Instant end) {
		if (this.value == null) {
			return defaultValue;
		}
		try {
			if (this.value instanceof Value.Text text) {
				Instant time = OffsetDateTime.parse(text.text()).toInstant().truncatedTo(ChronoUnit.MICROS);
				if (!time.isBefore(ClockSetting.EARLIEST) && time.isBefore(end)) {
					return time;
				}
			}
		}
		catch (DateTimeException ex) {
			// reported below
		}
		return error("must be a time such as 2026-01-05T10:00:00Z", defaultValue);
	}

	/** Reads one of several values by its code. */
	<T> @Nullable T oneOf(List<T> all, Function<T, String> code) {
		return oneOf(all, code, (item, text) -> code.apply(item).equals(text));
	}

	/** Reads one of several values, which may have several codes. */
	<T> @Nullable T oneOf(List<T> all, Function<T, String> code, BiPredicate<T, String> matches) {
		String text = text("", Integer.MAX_VALUE);
		return all.stream().filter((item) -> matches.test(item, text)).findFirst().orElseGet(() -> {
			error("must be one of " + String.join(", ", all.stream().map(code).toList()));
			return null;
		});
	}

	/** Reports an error of this value; only the first one per value counts. */
	void error(String description) {
		this.errors.putIfAbsent(this.path, description);
	}

	private <T> T error(String description, T defaultValue) {
		error(description);
		return defaultValue;
	}

}
