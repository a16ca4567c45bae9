package io.twindesk.omnidesk;

import java.util.List;

import io.twindesk.input.Value;

/**
 * What a client has sent for one parameter.
 *
 * @param name the name that the client used
 * @param values each value that came under it, in order; at least one
 */
record RawParameter(String name, List<Value> values) {

	static RawParameter text(String name, String text) {
		return new RawParameter(name, List.of(new Value.Text(text)));
	}

	/** Of a name that comes several times, the last one counts. */
	Value last() {
		return this.values.get(this.values.size() - 1);
	}

	/** Whether it was sent, but with nothing in it. */
	boolean isEmpty() {
		return last() instanceof Value.Text text && text.text().isEmpty();
	}

	/**
	 * The last value as a text; a number is one as it is spelled.
	 * @throws ParameterRejectedException for anything else
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
