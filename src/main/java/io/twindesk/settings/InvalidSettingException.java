package io.twindesk.settings;

import org.jspecify.annotations.Nullable;

/** A setting with which this server does not start. */
public final class InvalidSettingException extends RuntimeException {

	private final String action;

	/**
	 * Refuses the start.
	 * @param fault what is wrong, in a sentence that names the setting
	 * @param cure what to do about it
	 */
	public InvalidSettingException(String fault, String cure) {
		super(fault);
		this.action = cure;
	}

	/**
	 * Refuses the start unless a setting has a value that has an effect.
	 * @param cure what to set it to
	 */
	public static void unless(boolean valid, String setting, @Nullable Object value, String cure) {
		if (!valid) {
			throw new InvalidSettingException(setting + " is '" + value + "'", cure);
		}
	}

	String action() {
		return this.action;
	}

}
