package io.twindesk.event;

import java.util.regex.Pattern;

/** What may stand in a mail's row. */
final class MailSanitizer {

	/** Of a recipient, a subject and an error. */
	static final int MAX_LINE = 1000;

	static final int MAX_BODY = 100_000;

	private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

	private MailSanitizer() {
	}

	/**
	 * One line of at most {@value #MAX_LINE} characters. A line break in a header would
	 * begin another header.
	 */
	static String line(String text) {
		String line = CONTROLS.matcher(text).replaceAll(" ");
		return (line.length() > MAX_LINE) ? line.substring(0, MAX_LINE) : line;
	}

	/** PostgreSQL keeps no U+0000. */
	static String body(String text) {
		if (text.length() > MAX_BODY) {
			throw new IllegalArgumentException("A mail's text is too long: " + text.length());
		}
		return text.replace('\0', ' ');
	}

}
