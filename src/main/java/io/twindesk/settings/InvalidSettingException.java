package io.twindesk.settings;

/** A setting with which this server does not start. */
public final class InvalidSettingException extends RuntimeException {

	private final String cure;

	/**
	 * Refuses the start.
	 * @param fault what is wrong, in a sentence that names the setting
	 * @param cure what to do about it
	 */
	public InvalidSettingException(String fault, String cure) {
		super(fault);
		this.cure = cure;
	}

	String cure() {
		return this.cure;
	}

}
