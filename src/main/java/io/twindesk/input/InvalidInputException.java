package io.twindesk.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown for a body or a query of the control API, with all errors by field path. */
public class InvalidInputException extends RuntimeException {

	private final transient Map<String, String> errors;

	public InvalidInputException(String detail, Map<String, String> errors) {
		super(detail);
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
	}

	/** Creates the exception for an invalid body. */
	public static InvalidInputException ofBody(Map<String, String> errors) {
		return new InvalidInputException("The body is invalid; nothing was changed", errors);
	}

	/** Creates the exception for an invalid query. */
	static InvalidInputException ofQuery(Map<String, String> errors) {
		return new InvalidInputException("The query is invalid; nothing was changed", errors);
	}

	public Map<String, String> errors() {
		return this.errors;
	}

}
