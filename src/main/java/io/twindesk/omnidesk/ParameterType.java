package io.twindesk.omnidesk;

import io.twindesk.access.Credential;

/**
 * The type of a parameter.
 *
 * @param isList whether the parameter has several values
 * @param reader converts the raw parameter to a value
 */
record ParameterType<T>(boolean isList, Reader<T> reader) {

	/** Creates a type with a single value. */
	ParameterType(Reader<T> reader) {
		this(false, reader);
	}

	/** Reads a raw parameter of a request. */
	@FunctionalInterface
	interface Reader<T> {

		/**
		 * Returns the value.
		 * @param caller the credential of the request
		 * @throws ParameterRejectedException if the value is invalid
		 */
		T read(RawParameter rawParameter, Credential caller);

	}

}
