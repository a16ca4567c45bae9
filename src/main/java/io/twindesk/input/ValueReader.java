package io.twindesk.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an {@link InputObject} as Java values. A value of another type is
 * reported as an error of its field and read as absent.
 */
abstract sealed class ValueReader permits InputObject {

	private static final String INVALID_TIME = "must be a time such as 2026-01-05T10:00:00Z";

	/** Reads a value of any type, null if the field is absent. */
	abstract @Nullable Value value(String field);

	/** Reports an error of a field. */
	abstract void error(String field, String message);

	/** Checks whether a text can stand for a number. */
	abstract boolean hasTextNumbers();

	/** Reads a text or the spelling of a number. */
	public @Nullable String plain(String field) {
		Value value = value(field);
		String text = Value.plain(value);
		return (value != null && text == null) ? invalid(field, "must be a string or a number") : text;
	}

	public @Nullable String text(String field) {
		Value value = value(field);
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		return (value != null) ? invalid(field, "must be a string") : null;
	}

	/** Reads a text of at most {@code max} characters, counted as code points. */
	public @Nullable String text(String field, int max) {
		String text = text(field);
		return (text != null && text.codePointCount(0, text.length()) > max)
				? invalid(field, "must have at most " + max + " characters") : text;
	}

	/** Reads a text as {@link #text(String, int)} does, with a default. */
	public String text(String field, String defaultValue, int max) {
		return Objects.requireNonNullElse(text(field, max), defaultValue);
	}

	/** Reads one of several values, by default the first. */
	public String oneOf(String field, String... values) {
		String text = text(field);
		if (text != null && !List.of(values).contains(text)) {
			error(field, "must be " + choices(List.of(values)));
		}
		return (text != null) ? text : values[0];
	}

	/**
	 * Reads a required value, which is one of several.
	 * @param code returns the code of a value, for the error
	 * @param matches checks whether a text stands for a value
	 */
	public <T> @Nullable T oneOf(String field, List<T> all, Function<T, String> code, BiPredicate<T, String> matches) {
		String text = Objects.requireNonNullElse(text(field), "");
		for (T item : all) {
			if (matches.test(item, text)) {
				return item;
			}
		}
		return invalid(field, "must be " + choices(all.stream().map(code).toList()));
	}

	private static String choices(List<String> codes) {
		return (codes.size() > 2) ? "one of " + String.join(", ", codes) : String.join(" or ", codes);
	}

	/**
	 * Reads a whole number within bounds, which are those of 64 bits if a number has no
	 * bounds.
	 */
	public @Nullable Long number(String field, long min, long max) {
		String bounds = (max < Long.MAX_VALUE) ? " from " + min + " to " + max
				: (min > Long.MIN_VALUE) ? ", at least " + min : " of at most 64 bits";
		return number(field, (min < 0) ? "-?[0-9]{1,19}" : "[0-9]{1,19}", min, max, "must be a whole number" + bounds);
	}

	/** Reads the size of a page, from 1 to a maximum. */
	public int limit(String field, int defaultValue, int max) {
		Long number = number(field, "[1-9][0-9]{0,8}", 1, max, "must be a whole number from 1 to " + max);
		return (number != null) ? number.intValue() : defaultValue;
	}

	/** Reads the position after which a page begins, by default 0. */
	public long position(String field) {
		Long position = number(field, "[0-9]{1,18}", 0, Long.MAX_VALUE, "must be a whole number, at least 0");
		return (position != null) ? position : 0;
	}

	public @Nullable Long id(String field) {
		return number(field, "[1-9][0-9]{0,17}", 1, Long.MAX_VALUE, "must be a whole number, at least 1");
	}

	/** Reads a required id; 0 if it is invalid. */
	public long requiredId(String field) {
		if (value(field) == null) {
			error(field, "is required");
		}
		return Objects.requireNonNullElse(id(field), 0L);
	}

	private @Nullable Long number(String field, String pattern, long min, long max, String message) {
		Value value = value(field);
		String digits = (value instanceof Value.Number number) ? number.literal()
				: (hasTextNumbers() && value instanceof Value.Text text) ? text.text() : "";
		try {
			if (digits.matches(pattern) && Long.parseLong(digits) >= min && Long.parseLong(digits) <= max) {
				return Long.valueOf(digits);
			}
		}
		catch (NumberFormatException ex) {
			// 19 digits can exceed 64 bits
		}
		return (value != null) ? invalid(field, message) : null;
	}

	public @Nullable Boolean bool(String field) {
		Value value = value(field);
		if (value instanceof Value.Bool bool) {
			return bool.value();
		}
		return (value != null) ? invalid(field, "must be true or false") : null;
	}

	public boolean bool(String field, boolean defaultValue) {
		return Objects.requireNonNullElse(bool(field), defaultValue);
	}

	public @Nullable List<String> texts(String field) {
		Value value = value(field);
		List<String> texts = new ArrayList<>();
		if (value instanceof Value.Array array) {
			for (Value item : array.items()) {
				if (item instanceof Value.Text text) {
					texts.add(text.text());
				}
			}
			if (texts.size() == array.items().size()) {
				return texts;
			}
		}
		return (value != null) ? invalid(field, "must be a list of strings") : null;
	}

	/** Reads an object of plain values, each in its spelling. */
	public Map<String, String> settings(String field) {
		Map<String, String> settings = new LinkedHashMap<>();
		Value value = value(field);
		if (value instanceof Value.Object nested) {
			nested.entries().forEach((name, setting) -> {
				String text = Value.plain(setting);
				if (text == null) {
					error(field + "." + name, "must be a string, a number or a boolean");
				}
				settings.put(name, Objects.requireNonNullElse(text, ""));
			});
		}
		else if (value != null) {
			error(field, "must be an object");
		}
		return settings;
	}

	/** Reads a time and truncates it to microseconds. */
	public @Nullable Instant instant(String field) {
		String text = text(field);
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS) : null;
		}
		catch (DateTimeException ex) {
			return invalid(field, INVALID_TIME);
		}
	}

	/** Reads a time as {@link #instant(String)} does, from one time to before another. */
	public @Nullable Instant instant(String field, Instant from, Instant end) {
		Instant time = instant(field);
		return (time == null || (!time.isBefore(from) && time.isBefore(end))) ? time : invalid(field, INVALID_TIME);
	}

	/** Reads a duration that is not negative. */
	public @Nullable Duration duration(String field) {
		String text = text(field);
		try {
			Duration duration = (text != null) ? Duration.parse(text) : null;
			return (duration != null && duration.isNegative()) ? invalid(field, "must be a duration, at least PT0S")
					: duration;
		}
		catch (DateTimeException ex) {
			return invalid(field, "must be a duration such as PT1H");
		}
	}

	final <T> @Nullable T invalid(String field, String message) {
		error(field, message);
		return null;
	}

}
