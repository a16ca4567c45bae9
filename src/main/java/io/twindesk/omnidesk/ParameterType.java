package io.twindesk.omnidesk;

import io.twindesk.access.Credential;

/**
 * How a parameter's values are read.
 *
 * @param isList whether the parameter has several values
 * @param reader makes a value of what was sent, or throws an exception with the reason
 */
record ParameterType<T>(boolean isList, Reader<T> reader) {

	/** A type of one value. */
	ParameterType(Reader<T> reader) {
		this(false, reader);
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
