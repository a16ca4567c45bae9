package io.twindesk.omnidesk;

import java.util.List;

import io.twindesk.input.Value;

/**
 * A parameter as the client sent it.
 *
 * @param name the name that the client used
 * @param values all values of this name in order; at least one
 */
record RawParameter(String name, List<Value> values) {

	static RawParameter text(String name, String text) {
		return new RawParameter(name, List.of(new Value.Text(text)));
	}

	/** Returns the last value, which counts if a name occurs several times. */
	Value last() {
		return this.values.get(this.values.size() - 1);
	}

	/** Whether the value is the empty text. */
	boolean isEmpty() {
		return last() instanceof Value.Text text && text.text().isEmpty();
	}

	/**
	 * Returns the last value as a text; a number is returned as it is spelled.
	 * @throws ParameterRejectedException for any other type of value
	 */
	String text() {
		Value value = last();
		if (value instanceof Value.Number number) {
			return number.literal();
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		throw new ParameterRejectedException((value instanceof Value.Text)
				? "contains U+0000 or half a character, which cannot be stored" : "must be a text or a number");
	}

}
