package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * The query of a control call, read parameter by parameter. What is wrong with it is told
 * at the end, all of it; a parameter that nobody has asked for is wrong.
 */
class ControlQueryReader {

	private final Value.Object query;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> errors = new LinkedHashMap<>();

	ControlQueryReader(Value.Object query) {
		this.query = query;
	}

	/** A text, null where the parameter is not there. */
	@Nullable String text(String name) {
		this.known.add(name);
		Value value = this.query.get(name);
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		if (value != null) {
			error(name, "takes a text");
		}
		return null;
	}

	/** One of a few words, the first where the parameter is not there. */
	String oneOf(String name, String... words) {
		String text = text(name);
		if (text == null) {
			return words[0];
		}
		if (!List.of(words).contains(text)) {
			error(name, "takes " + String.join(" or ", words));
		}
		return text;
	}

	/** A whole number from 1 to {@code most}. */
	int number(String name, int defaultValue, int max) {
		String text = text(name);
		if (text == null) {
			return defaultValue;
		}
		if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > max) {
			error(name, "takes a whole number from 1 to " + max);
			return defaultValue;
		}
		return Integer.parseInt(text);
	}

	/** A number that something stands behind, 0 where the parameter is not there. */
	long position(String name) {
		Long position = integer(name, "[0-9]{1,18}", "takes a whole number from 0");
		return (position != null) ? position : 0;
	}

	/** The number of something, null where the parameter is not there. */
	@Nullable Long id(String name) {
		return integer(name, "[1-9][0-9]{0,17}", "takes a whole number from 1");
	}

	private @Nullable Long integer(String name, String pattern, String description) {
		String text = text(name);
		if (text != null && !text.matches(pattern)) {
			error(name, description);
			return null;
		}
		return (text != null) ? Long.valueOf(text) : null;
	}

	void error(String name, String description) {
		this.errors.putIfAbsent(name, description);
	}

	/**
	 * To be called when every parameter has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void throwIfInvalid() {
		for (String name : this.query.entries().keySet()) {
			if (!this.known.contains(name)) {
				error(name, "is no parameter; there are " + String.join(", ", this.known));
			}
		}
		if (!this.errors.isEmpty()) {
			throw new InvalidBodyException("The query is wrong, and nothing was done", this.errors);
		}
	}

}
