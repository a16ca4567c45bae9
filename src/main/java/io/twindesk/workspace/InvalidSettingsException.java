package io.twindesk.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that do not exist, or values that they do not take. */
public final class InvalidSettingsException extends WorkspaceException {

	private final transient Map<String, String> errors;

	public InvalidSettingsException(Map<String, String> faults) {
		super("The settings were not changed", null);
		this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
	}

	/** A sentence for each fault, by the setting's name. */
	public Map<String, String> faults() {
		return this.errors;
	}

}
