package io.twindesk.control;

import java.time.temporal.ChronoUnit;
import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.Duration;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a control call, read field by field. What is wrong with it is
 * gathered and told at the end, all of it; a field that nobody has asked for is wrong.
 */
class JsonBody {

	private final Value.Object object;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> faults = new LinkedHashMap<>();

	/**
	 * Reads a body; nothing at all is an empty object.
	 * @throws InvalidBodyException if it is something else
	 */
	JsonBody(Value body) {
		if (body instanceof Value.Object given) {
			this.object = given;
		}
		else if (body instanceof Value.Null) {
			this.object = Value.Object.EMPTY;
		}
		else {
			throw new InvalidBodyException(Map.of("", "The body takes one object"));
		}
	}

	@Nullable String text(String field) {
		Value value = given(field);
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		return (value != null) ? wrong(field, "takes a text") : null;
	}

	/** Whatever stands there. */
	@Nullable Value value(String field) {
		return given(field);
	}

	@Nullable Boolean flag(String field) {
		Value value = given(field);
		if (value instanceof Value.Flag flag) {
			return flag.value();
		}
		return (value != null) ? wrong(field, "takes true or false") : null;
	}

	@Nullable Long id(String field) {
		Value value = given(field);
		if (value instanceof Value.Number number && number.literal().matches("[1-9][0-9]{0,17}")) {
			return Long.valueOf(number.literal());
		}
		return (value != null) ? wrong(field, "takes a whole number from 1 up") : null;
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
		return (value != null) ? wrong(field, "takes a list of texts") : null;
	}

	/** An object of plain values, each as it would be written. */
	Map<String, String> settings(String field) {
		Map<String, String> settings = new LinkedHashMap<>();
		Value value = given(field);
		if (value instanceof Value.Object given) {
			given.entries().forEach((name, setting) -> {
				String text = Value.plain(setting);
				if (text == null) {
					fault(field + "." + name, "takes a text, a number or true or false");
				}
				settings.put(name, Objects.requireNonNullElse(text, ""));
			});
		}
		else if (value != null) {
			fault(field, "takes an object");
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
			return wrong(field, "takes a time such as 2026-01-05T10:00:00Z");
		}
	}

	/** A length of time from 0 up. */
	@Nullable Duration duration(String field) {
		String text = text(field);
		try {
			Duration duration = (text != null) ? Duration.parse(text) : null;
			return (duration != null && duration.isNegative()) ? wrong(field, "takes a duration from 0 up") : duration;
		}
		catch (DateTimeException ex) {
			return wrong(field, "takes a duration such as PT1H");
		}
	}

	void fault(String field, String sentence) {
		this.faults.putIfAbsent(field, sentence);
	}

	/**
	 * To be called when every field has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void done() {
		for (String field : this.object.entries().keySet()) {
			if (!this.known.contains(field)) {
				fault(field, "is no field; there are " + String.join(", ", this.known));
			}
		}
		if (!this.faults.isEmpty()) {
			throw new InvalidBodyException(this.faults);
		}
	}

	private @Nullable Value given(String field) {
		this.known.add(field);
		Value value = this.object.get(field);
		return (value instanceof Value.Null) ? null : value;
	}

	private <T> @Nullable T wrong(String field, String sentence) {
		fault(field, sentence);
		return null;
	}

}
