package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

/**
 * The query of a control call, read parameter by parameter. What is wrong with it is told
 * at the end, all of it; a parameter that nobody has asked for is wrong.
 */
class ControlQuery {

	private final Value.Object query;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> faults = new LinkedHashMap<>();

	ControlQuery(Value.Object query) {
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
			fault(name, "takes a text");
		}
		return null;
	}

	/** One of a few words, the first where the parameter is not there. */
	String word(String name, String... words) {
		String text = text(name);
		if (text == null) {
			return words[0];
		}
		if (!List.of(words).contains(text)) {
			fault(name, "takes " + String.join(" or ", words));
		}
		return text;
	}

	/** A whole number from 1 to {@code most}. */
	int number(String name, int otherwise, int most) {
		String text = text(name);
		if (text == null) {
			return otherwise;
		}
		if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
			fault(name, "takes a whole number from 1 to " + most);
			return otherwise;
		}
		return Integer.parseInt(text);
	}

	/** A number that something stands behind, 0 where the parameter is not there. */
	long position(String name) {
		Long position = whole(name, "[0-9]{1,18}", "takes a whole number from 0");
		return (position != null) ? position : 0;
	}

	/** The number of something, null where the parameter is not there. */
	@Nullable Long id(String name) {
		return whole(name, "[1-9][0-9]{0,17}", "takes a whole number from 1");
	}

	private @Nullable Long whole(String name, String pattern, String sentence) {
		String text = text(name);
		if (text != null && !text.matches(pattern)) {
			fault(name, sentence);
			return null;
		}
		return (text != null) ? Long.valueOf(text) : null;
	}

	void fault(String name, String sentence) {
		this.faults.putIfAbsent(name, sentence);
	}

	/**
	 * To be called when every parameter has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void done() {
		for (String name : this.query.entries().keySet()) {
			if (!this.known.contains(name)) {
				fault(name, "is no parameter; there are " + String.join(", ", this.known));
			}
		}
		if (!this.faults.isEmpty()) {
			throw new InvalidBodyException("The query is wrong, and nothing was done", this.faults);
		}
	}

}
