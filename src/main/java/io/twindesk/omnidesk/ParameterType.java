package io.twindesk.omnidesk;

import io.twindesk.access.Credential;
import io.twindesk.openapi.Schema;

/**
 * How a parameter's values are read.
 *
 * @param schema what is documented of them
 * @param reader makes a value of what was sent, or says in a sentence why not
 */
record ParameterType<T>(Schema schema, Reader<T> reader) {

	/** The same, and something more documented of it. */
	ParameterType<T> with(String keyword, Object value) {
		return new ParameterType<>(this.schema.with(keyword, value), this.reader);
	}

	boolean isList() {
		return this.schema.isList();
	}

	/** Reads what was sent, for the owner of a key. */
	@FunctionalInterface
	interface Reader<T> {

		/**
		 * The value.
		 * @throws ParameterRejectedException if it is none
		 */
		T read(RawParameter rawParameter, Credential caller);

	}

}
