package io.twindesk.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown if settings are unknown or have invalid values. */
public final class InvalidSettingsException extends WorkspaceException {

	private final transient Map<String, String> errors;

	public InvalidSettingsException(Map<String, String> errors) {
		super("The settings were not changed", null);
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
	}

	/** Returns an error message for each invalid setting, by its name. */
	public Map<String, String> errors() {
		return this.errors;
	}

}
