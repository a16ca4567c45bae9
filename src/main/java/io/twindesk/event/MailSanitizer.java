package io.twindesk.event;

import java.util.regex.Pattern;

/** Restricts texts to what a mail's row can store. */
final class MailSanitizer {

	/** The maximum length of a recipient, a subject and an error. */
	static final int MAX_LINE = 1000;

	static final int MAX_BODY = 100_000;

	private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

	private MailSanitizer() {
	}

	/**
	 * Returns one line of at most {@value #MAX_LINE} characters. A line break in a header
	 * would begin another header.
	 */
	static String line(String text) {
		String line = CONTROLS.matcher(text).replaceAll(" ");
		return (line.length() > MAX_LINE) ? line.substring(0, MAX_LINE) : line;
	}

	/** Replaces U+0000, which PostgreSQL cannot store. */
	static String body(String text) {
		if (text.length() > MAX_BODY) {
			throw new IllegalArgumentException(
					"The text of a mail must have at most " + MAX_BODY + " characters: " + text.length());
		}
		return text.replace('\0', ' ');
	}

}
