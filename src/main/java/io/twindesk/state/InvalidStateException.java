package io.twindesk.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A state document with mistakes. */
public final class InvalidStateException extends RuntimeException {

	private final transient Map<String, String> errors;

	InvalidStateException(Map<String, String> faults) {
		super("The state document is wrong, and nothing was changed");
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
	}

	/** A sentence for each fault, by its path, such as {@code users[0].type}. */
	public Map<String, String> faults() {
		return this.errors;
	}

}
