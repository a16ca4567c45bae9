package io.twindesk.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that is wrong with a control call's body, a sentence by the field's path.
 */
class InvalidBodyException extends RuntimeException {

	private final transient Map<String, String> errors;

	InvalidBodyException(Map<String, String> faults) {
		this("The body is wrong, and nothing was changed", faults);
	}

	InvalidBodyException(String description, Map<String, String> faults) {
		super(description);
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
	}

	Map<String, String> faults() {
		return this.errors;
	}

}
