package io.twindesk.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object or a query field by field and collects all errors by field path. A
 * field that is not read is an unknown field. An absent field and a null are the same.
 */
public class InputObject {

	private static final String INVALID_TIME = "must be a time such as 2026-01-05T10:00:00Z";

	private final Value.Object object;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> errors;

	private final String path;

	private final Kind kind;

	private final List<InputObject> children = new ArrayList<>();

	private InputObject(Value.Object object, String path, Map<String, String> errors, Kind kind) {
		this.object = object;
		this.path = path;
		this.errors = errors;
		this.kind = kind;
	}

	/**
	 * Creates a reader of a body; an empty body is an empty object.
	 * @throws InvalidInputException if the body is not an object
	 */
	public static InputObject body(Value body) {
		if (body instanceof Value.Null) {
			return new InputObject(Value.Object.EMPTY, "", new LinkedHashMap<>(), Kind.BODY);
		}
		if (body instanceof Value.Object object) {
			return new InputObject(object, "", new LinkedHashMap<>(), Kind.BODY);
		}
		throw InvalidInputException.ofBody(Map.of("", "must be an object"));
	}

	/** Creates a reader of a query, in which every value is text. */
	public static InputObject query(Value.Object query) {
		return new InputObject(query, "", new LinkedHashMap<>(), Kind.QUERY);
	}

	/** Creates a reader of a body in which a number may be a text, as in a query. */
	public static InputObject lenientBody(Value.Object body) {
		return new InputObject(body, "", new LinkedHashMap<>(), Kind.LENIENT_BODY);
	}

	/**
	 * Creates readers of the objects in a list. The path of the first one is {@code [0]};
	 * all of them report to the same map.
	 * @throws InvalidInputException if the body is not a list
	 */
	public static List<InputObject> list(Value body, Map<String, String> errors) {
		List<InputObject> objects = new ArrayList<>();
		if (!(body instanceof Value.Array array)) {
			throw InvalidInputException.ofBody(Map.of("", "must be a list"));
		}
		for (Value item : array.items()) {
			String path = "[" + objects.size() + "]";
			if (!(item instanceof Value.Object)) {
				errors.put(path, "must be an object");
			}
			objects.add(at(path, (item instanceof Value.Object object) ? object : Value.Object.EMPTY, errors));
		}
		return objects;
	}

	/**
	 * Creates a reader of an object at a path, which is empty for a complete document. It
	 * reports its errors to a map.
	 */
	public static InputObject at(String path, Value.Object object, Map<String, String> errors) {
		return new InputObject(object, path.isEmpty() ? "" : path + ".", errors, Kind.BODY);
	}

	/** Reads a nested object, which {@link #rejectUnknown()} includes. */
	public @Nullable InputObject object(String field) {
		Value value = value(field);
		return (value instanceof Value.Object nested) ? child(field, nested)
				: (value != null) ? invalid(field, "must be an object") : null;
	}

	/** Returns a reader of an object in place of a field. */
	public InputObject child(String field, Value.Object object) {
		InputObject child = at(this.path + field, object, this.errors);
		this.children.add(child);
		return child;
	}

	/**
	 * Reads a list, which {@link #rejectUnknown()} includes. The names of its fields are
	 * {@code [0]}, {@code [1]} and so on. An absent list is empty.
	 */
	public InputObject list(String field) {
		Value value = value(field);
		Map<String, Value> items = new LinkedHashMap<>();
		if (value instanceof Value.Array array) {
			array.items().forEach((item) -> items.put("[" + items.size() + "]", item));
		}
		else if (value != null) {
			error(field, "must be a list");
		}
		InputObject list = new InputObject(new Value.Object(items), this.path + field, this.errors, this.kind);
		this.children.add(list);
		return list;
	}

	/** Reads a list of objects; other items are reported and left out. */
	public List<InputObject> objects(String field) {
		InputObject list = list(field);
		List<InputObject> objects = new ArrayList<>();
		for (String item : list.fields()) {
			if (list.value(item) instanceof Value.Object object) {
				objects.add(list.child(item, object));
			}
			else {
				list.error(item, "must be an object");
			}
		}
		return objects;
	}

	/** Returns the names of all fields in the order of the input. */
	public Set<String> fields() {
		return this.object.entries().keySet();
	}

	/** Checks whether a field is absent or null, and marks it as known. */
	public boolean isAbsent(String field) {
		return value(field) == null;
	}

	/** Returns the number of fields with a value other than null. */
	public int size() {
		return (int) this.object.entries().values().stream().filter((value) -> !(value instanceof Value.Null)).count();
	}

	/** Reads a value of any type. */
	public @Nullable Value value(String field) {
		this.known.add(field);
		Value value = this.object.get(field);
		return (value instanceof Value.Null) ? null : value;
	}

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
		if (isAbsent(field)) {
			error(field, "is required");
		}
		return Objects.requireNonNullElse(id(field), 0L);
	}

	private @Nullable Long number(String field, String pattern, long min, long max, String message) {
		Value value = value(field);
		String digits = (value instanceof Value.Number number) ? number.literal()
				: (this.kind != Kind.BODY && value instanceof Value.Text text) ? text.text() : "";
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

	/** Reports an error of the object as a whole. */
	public void error(String message) {
		this.errors.putIfAbsent(this.path.replaceFirst("\\.$", ""), message);
	}

	/** Reports an error of a field; the first error of a field wins. */
	public void error(String field, String message) {
		this.errors.putIfAbsent(this.path + field, message);
	}

	/**
	 * Rejects unknown fields and throws if there is any error. Call it after all fields
	 * were read.
	 * @throws InvalidInputException with all errors
	 */
	public void throwIfInvalid() {
		rejectUnknown();
		if (!this.errors.isEmpty()) {
			throw (this.kind == Kind.QUERY) ? InvalidInputException.ofQuery(this.errors)
					: InvalidInputException.ofBody(this.errors);
		}
	}

	/** Reports every field that was not read, also of nested objects. */
	public void rejectUnknown() {
		this.children.forEach(InputObject::rejectUnknown);
		for (String field : this.object.entries().keySet()) {
			if (!this.known.contains(field)) {
				error(field, "unknown " + ((this.kind == Kind.QUERY) ? "parameter" : "field") + "; allowed: "
						+ String.join(", ", this.known));
			}
		}
	}

	private <T> @Nullable T invalid(String field, String message) {
		error(field, message);
		return null;
	}

	private enum Kind {

		BODY, LENIENT_BODY, QUERY

	}

}
