package io.twindesk.omnidesk;

import java.util.List;
import java.util.regex.Pattern;

import io.twindesk.access.Credential;
import org.jspecify.annotations.Nullable;

/**
 * How a parameter's values are read.
 *
 * @param word JSON's word for it
 * @param pattern what a text has to look like, as the vendor prints it, if anything
 * @param choices the only values, if they are few
 * @param reader makes a value of what was sent, or says in a sentence why not
 */
record ParameterType<T>(String word, @Nullable Pattern pattern, List<String> choices, Reader<T> reader) {

	static <T> ParameterType<T> of(String word, Reader<T> reader) {
		return new ParameterType<>(word, null, List.of(), reader);
	}

	boolean isList() {
		return this.word.equals("array");
	}

	/** Reads what was sent, for the owner of a key. */
	@FunctionalInterface
	interface Reader<T> {

		/**
		 * The value.
		 * @throws InvalidParameterException if it is none
		 */
		T read(Sent sent, Credential caller);

	}

}
