package io.twindesk.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown if other users have the id, identifiers or username of a user. */
public final class UserConflictException extends RuntimeException {

	private final Map<String, String> errors;

	UserConflictException(Map<String, String> errors) {
		super("Other users have the same data; nothing was changed", null, false, false);
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
	}

	/** Returns the errors by field. */
	public Map<String, String> errors() {
		return this.errors;
	}

}
