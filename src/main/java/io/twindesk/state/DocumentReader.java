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
 * A place in a document. It reads what stands there, takes something else where nothing
 * does, and notes what is wrong by its path, so that a document is told all its faults at
 * once.
 */
final class DocumentReader {

	private static final long MAX_ID = 999_999_999_999_999_999L;

	private final String path;

	private final @Nullable Value value;

	private final Map<String, String> errors;

	private final Set<String> known = new LinkedHashSet<>();

	private DocumentReader(String path, @Nullable Value value, Map<String, String> faults) {
		this.path = path;
		this.value = (value instanceof Value.Null) ? null : value;
		this.errors = faults;
	}

	/**
	 * A whole document.
	 * @param faults takes sentences by their paths
	 */
	static DocumentReader root(String path, @Nullable Value document, Map<String, String> faults) {
		return new DocumentReader(path, document, faults);
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

	/** The place below this object's key, which is known from now on. */
	DocumentReader field(String key) {
		this.known.add(key);
		Value below = (this.value instanceof Value.Object object) ? object.get(key) : null;
		return new DocumentReader(this.path.isEmpty() ? key : this.path + "." + key, below, this.errors);
	}

	/**
	 * Makes sure that this is an object with no other keys than those asked for.
	 */
	void rejectUnknown() {
		if (this.value instanceof Value.Object object) {
			for (String key : object.entries().keySet()) {
				if (!this.known.contains(key)) {
					field(key).error("is not known here; there are "
							+ String.join(", ", this.known.stream().filter((name) -> !name.equals(key)).toList()));
					this.known.remove(key);
				}
			}
		}
		else {
			error("takes an object");
		}
	}

	/** The items of a list; of nothing, none. */
	List<DocumentReader> items() {
		List<DocumentReader> items = new ArrayList<>();
		if (this.value instanceof Value.Array array) {
			for (Value item : array.items()) {
				items.add(new DocumentReader(this.path + "[" + items.size() + "]", item, this.errors));
			}
		}
		else if (this.value != null) {
			error("takes a list");
		}
		return items;
	}

	/** The entries of an object; of nothing, none. */
	Map<String, DocumentReader> entries() {
		Map<String, DocumentReader> entries = new LinkedHashMap<>();
		if (this.value instanceof Value.Object object) {
			object.entries().keySet().forEach((key) -> entries.put(key, field(key)));
		}
		else if (this.value != null) {
			error("takes an object");
		}
		return entries;
	}

	/** A text of at most so many characters, counted in code points. */
	String text(String defaultValue, int max) {
		if (this.value == null) {
			return defaultValue;
		}
		if (!(this.value instanceof Value.Text input) || !Value.isStorable(input.text())) {
			return error("takes a text", defaultValue);
		}
		String text = input.text();
		return (text.codePointCount(0, text.length()) <= max) ? text
				: error("takes at most " + max + " characters", defaultValue);
	}

	boolean bool(boolean defaultValue) {
		if (this.value instanceof Value.Bool bool) {
			return bool.value();
		}
		return (this.value == null) ? defaultValue : error("takes true or false", defaultValue);
	}

	/** A whole number of at most 64 bits, from {@code least} up. */
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
			// nineteen digits can be too much for 64 bits, too
		}
		return error((min == Long.MIN_VALUE) ? "takes a whole number of at most 64 bits"
				: "takes a whole number from " + min + " up", defaultValue);
	}

	/** The number of something, of at most 18 digits, which has to be there. */
	long id() {
		if (this.value == null) {
			return error("is missing", 0L);
		}
		long id = number(0, 1);
		return (id <= MAX_ID) ? id : error("takes a whole number from 1 to " + MAX_ID, 0L);
	}

	/** A time that a workspace's clock can show. */
	Instant instant(Instant defaultValue) {
		return instant(defaultValue, ClockSetting.END);
	}

	/** A time from the earliest that a clock can show to before an end. */
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
			// told below
		}
		return error("takes a time such as 2026-01-05T10:00:00Z", defaultValue);
	}

	/** What a text stands for, one of several words. */
	<T> @Nullable T oneOf(List<T> all, Function<T, String> word) {
		return oneOf(all, word, (one, text) -> word.apply(one).equals(text));
	}

	/** As {@link #oneOf(List, Function)}, where a value may have several words. */
	<T> @Nullable T oneOf(List<T> all, Function<T, String> word, BiPredicate<T, String> isNamed) {
		String text = text("", Integer.MAX_VALUE);
		return all.stream().filter((one) -> isNamed.test(one, text)).findFirst().orElseGet(() -> {
			error("takes one of " + String.join(", ", all.stream().map(word).toList()));
			return null;
		});
	}

	/** Notes what is wrong here; of several faults of a place the first is told. */
	void error(String description) {
		this.errors.putIfAbsent(this.path, description);
	}

	private <T> T error(String description, T defaultValue) {
		error(description);
		return defaultValue;
	}

}
