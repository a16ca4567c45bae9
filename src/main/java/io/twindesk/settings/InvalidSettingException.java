package io.twindesk.settings;

import org.jspecify.annotations.Nullable;

/** Thrown when the server cannot start with a setting. */
public final class InvalidSettingException extends RuntimeException {

	private final String action;

	/**
	 * Creates an exception that stops the start.
	 * @param description description of the problem, which names the setting
	 * @param action action that solves it
	 */
	public InvalidSettingException(String description, String action) {
		super(description);
		this.action = action;
	}

	/**
	 * Throws an exception if a setting is invalid.
	 * @param action value to set instead
	 */
	public static void unless(boolean valid, String setting, @Nullable Object value, String action) {
		if (!valid) {
			throw new InvalidSettingException(setting + " is '" + value + "'", action);
		}
	}

	String action() {
		return this.action;
	}

}
