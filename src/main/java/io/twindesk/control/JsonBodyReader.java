package io.twindesk.control;

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

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a control call, read field by field. What is wrong with it is
 * gathered and told at the end, all of it; a field that nobody has asked for is wrong.
 */
class JsonBodyReader {

	private final Value.Object object;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> errors;

	private final String path;

	private final List<JsonBodyReader> below = new ArrayList<>();

	/**
	 * Reads a body; nothing at all is an empty object.
	 * @throws InvalidBodyException if it is something else
	 */
	JsonBodyReader(Value body) {
		this.errors = new LinkedHashMap<>();
		this.path = "";
		if (body instanceof Value.Object input) {
			this.object = input;
		}
		else if (body instanceof Value.Null) {
			this.object = Value.Object.EMPTY;
		}
		else {
			throw new InvalidBodyException(Map.of("", "The body takes one object"));
		}
	}

	private JsonBodyReader(Value.Object object, String path, Map<String, String> faults) {
		this.object = object;
		this.path = path;
		this.errors = faults;
	}

	/**
	 * The objects of a body that is a list, {@code [0]} the first one's path. All tell
	 * their faults to the same map.
	 */
	static List<JsonBodyReader> list(Value body, Map<String, String> faults) {
		List<JsonBodyReader> objects = new ArrayList<>();
		if (!(body instanceof Value.Array array)) {
			throw new InvalidBodyException(Map.of("", "The body takes a list"));
		}
		for (Value item : array.items()) {
			String path = "[" + objects.size() + "]";
			if (!(item instanceof Value.Object)) {
				faults.put(path, "takes an object");
			}
			objects.add(new JsonBodyReader((item instanceof Value.Object object) ? object : Value.Object.EMPTY,
					path + ".", faults));
		}
		return objects;
	}

	/** An object at a path, that reports its faults to a map. */
	static JsonBodyReader at(String path, Value.Object object, Map<String, String> faults) {
		return new JsonBodyReader(object, path + ".", faults);
	}

	/** An object below this one, which is done with this one. */
	@Nullable JsonBodyReader object(String field) {
		Value value = given(field);
		if (value instanceof Value.Object input) {
			JsonBodyReader body = new JsonBodyReader(input, this.path + field + ".", this.errors);
			this.below.add(body);
			return body;
		}
		return (value != null) ? invalid(field, "takes an object") : null;
	}

	/** The number of fields with a value other than null. */
	int size() {
		return (int) this.object.entries().values().stream().filter((value) -> !(value instanceof Value.Null)).count();
	}

	/** A text or a number as it would be written. */
	@Nullable String plain(String field) {
		Value value = given(field);
		String text = Value.plain(value);
		return (value != null && text == null) ? invalid(field, "takes a text or a number") : text;
	}

	/** A whole number within bounds. */
	@Nullable Long number(String field, long min, long max) {
		Value value = given(field);
		if (value instanceof Value.Number number && number.literal().matches("[0-9]{1,18}")) {
			long input = Long.parseLong(number.literal());
			if (input >= min && input <= max) {
				return input;
			}
		}
		return (value != null) ? invalid(field, "takes a whole number from " + min + " to " + max) : null;
	}

	@Nullable String text(String field) {
		Value value = given(field);
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		return (value != null) ? invalid(field, "takes a text") : null;
	}

	/** Whatever stands there. */
	@Nullable Value value(String field) {
		return given(field);
	}

	@Nullable Boolean bool(String field) {
		Value value = given(field);
		if (value instanceof Value.Bool bool) {
			return bool.value();
		}
		return (value != null) ? invalid(field, "takes true or false") : null;
	}

	@Nullable Long id(String field) {
		Value value = given(field);
		if (value instanceof Value.Number number && number.literal().matches("[1-9][0-9]{0,17}")) {
			return Long.valueOf(number.literal());
		}
		return (value != null) ? invalid(field, "takes a whole number from 1 up") : null;
	}

	@Nullable List<String> texts(String field) {
		Value value = given(field);
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
		return (value != null) ? invalid(field, "takes a list of texts") : null;
	}

	/** An object of plain values, each as it would be written. */
	Map<String, String> settings(String field) {
		Map<String, String> settings = new LinkedHashMap<>();
		Value value = given(field);
		if (value instanceof Value.Object input) {
			input.entries().forEach((name, setting) -> {
				String text = Value.plain(setting);
				if (text == null) {
					error(field + "." + name, "takes a text, a number or true or false");
				}
				settings.put(name, Objects.requireNonNullElse(text, ""));
			});
		}
		else if (value != null) {
			error(field, "takes an object");
		}
		return settings;
	}

	/** A time, to the microsecond, within what a workspace's clock can show. */
	@Nullable Instant instant(String field) {
		String text = text(field);
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS) : null;
		}
		catch (DateTimeException ex) {
			return invalid(field, "takes a time such as 2026-01-05T10:00:00Z");
		}
	}

	/** A length of time from 0 up. */
	@Nullable Duration duration(String field) {
		String text = text(field);
		try {
			Duration duration = (text != null) ? Duration.parse(text) : null;
			return (duration != null && duration.isNegative()) ? invalid(field, "takes a duration from 0 up")
					: duration;
		}
		catch (DateTimeException ex) {
			return invalid(field, "takes a duration such as PT1H");
		}
	}

	/** Reports a fault of the object as a whole. */
	void error(String description) {
		this.errors.putIfAbsent(this.path.replaceFirst("\\.$", ""), description);
	}

	void error(String field, String description) {
		this.errors.putIfAbsent(this.path + field, description);
	}

	/**
	 * To be called when every field has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void throwIfInvalid() {
		rejectUnknown();
		if (!this.errors.isEmpty()) {
			throw new InvalidBodyException(this.errors);
		}
	}

	/** Tells of every field that nobody has asked for. */
	void rejectUnknown() {
		this.below.forEach(JsonBodyReader::rejectUnknown);
		for (String field : this.object.entries().keySet()) {
			if (!this.known.contains(field)) {
				error(field, "is no field; there are " + String.join(", ", this.known));
			}
		}
	}

	private @Nullable Value given(String field) {
		this.known.add(field);
		Value value = this.object.get(field);
		return (value instanceof Value.Null) ? null : value;
	}

	private <T> @Nullable T invalid(String field, String description) {
		error(field, description);
		return null;
	}

}
