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

	public Map<String, String> errors() {
		return this.errors;
	}

}
