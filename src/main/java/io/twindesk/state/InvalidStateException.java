package io.twindesk.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown when a state document has errors. */
public final class InvalidStateException extends RuntimeException {

	private final transient Map<String, String> errors;

	InvalidStateException(Map<String, String> errors) {
		super("The state document is invalid; nothing was changed");
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
	}

	/**
	 * Returns a description of each error by its path, for example {@code users[0].type}.
	 */
	public Map<String, String> errors() {
		return this.errors;
	}

}
