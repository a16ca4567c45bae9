package io.twindesk.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

/** Texts of clients in reports: short, visible and harmless. */
final class ReportText {

	private static final int MAX_LENGTH = 200;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private ReportText() {
	}

	/** Limits the length of a text. */
	static String cut(String text) {
		if (text.length() <= MAX_LENGTH) {
			return text;
		}
		boolean pair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
		return text.substring(0, pair ? MAX_LENGTH - 1 : MAX_LENGTH);
	}

	/**
	 * Replaces characters without a picture by their escapes: controls, formats such as a
	 * change of the direction, and halves of a pair.
	 */
	static String visible(String text) {
		StringBuilder visible = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> {
			if (isVisible(point)) {
				visible.appendCodePoint(point);
			}
			else {
				visible.append(String.format(Locale.ROOT, "\\u%04x", point));
			}
		});
		return visible.toString();
	}

	private static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	/** Escapes a text for HTML and XML, as content and in quoted attributes. */
	static String markup(String text) {
		return HtmlUtils.htmlEscape(visible(text), StandardCharsets.UTF_8.name());
	}

	/** Formats a time. */
	static String time(Instant time) {
		return TIME.format(time);
	}

	/** Formats a number of things, for example {@code 1 call} or {@code 2 calls}. */
	static String count(long number, String thing) {
		return String.format(Locale.ROOT, "%,d %s", number, (number == 1) ? thing : thing + "s");
	}

}
