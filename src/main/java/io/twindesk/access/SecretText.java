package io.twindesk.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the values of keys in a text of any format: JSON, URL-encoded, multipart, or one
 * that cannot be parsed. Reads the text once.
 */
public final class SecretText {

	/** The text in place of a key. */
	public static final String HIDDEN = "***";

	private static final Pattern NAME = Pattern.compile(
			"(?i)" + letters("api") + "(?:[-_]|\\\\u00(?:2d|5f))?" + letters("key") + "(?:[\\]\\\\\"']|%5d|%22){0,4}");

	private SecretText() {
	}

	/** Returns a pattern that matches each letter literally or as JSON may escape it. */
	private static String letters(String word) {
		return word.chars()
			.mapToObj((letter) -> "(?:%c|\\\\u00(?:%x|%x))".formatted(letter, letter, Character.toUpperCase(letter)))
			.collect(Collectors.joining());
	}

	/** Returns the text with the values masked and otherwise unchanged. */
	public static String of(String text) {
		Matcher name = NAME.matcher(text);
		StringBuilder masked = new StringBuilder();
		int done = 0;
		while (done <= text.length() && name.find(done)) {
			int begin = begin(text, name.end());
			int end = end(text, begin, name.end());
			masked.append(text, done, begin).append((end > begin) ? HIDDEN : "");
			done = Math.max(end, name.end());
		}
		return masked.append(text, Math.min(done, text.length()), text.length()).toString();
	}

	/** Returns the start of the value, or the end of the name if it has no value. */
	private static int begin(String text, int afterName) {
		int at = blanks(text, afterName, " \t");
		if (text.startsWith("=", at)) {
			return at + 1;
		}
		if (text.regionMatches(true, at, "%3d", 0, 3)) {
			return at + 3;
		}
		int colon = blanks(text, afterName, " \t\r\n");
		if (text.startsWith(":", colon)) {
			return blanks(text, colon + 1, " \t\r\n[\\\"'");
		}
		if (text.startsWith(";", at) || text.startsWith("\r", at) || text.startsWith("\n", at)) {
			int windows = text.indexOf("\r\n\r\n", at);
			int unix = text.indexOf("\n\n", at);
			if (windows >= 0 || unix >= 0) {
				return (windows >= 0 && (unix < 0 || windows < unix)) ? windows + 4 : unix + 2;
			}
		}
		return afterName;
	}

	private static int end(String text, int begin, int afterName) {
		if (begin == afterName) {
			return begin;
		}
		char before = text.charAt(begin - 1);
		if (before == '\n' && text.charAt(afterName) != ':') {
			int boundary = text.indexOf("\n--", begin);
			int end = (boundary >= 0) ? boundary : text.length();
			return (end > begin && text.charAt(end - 1) == '\r') ? end - 1 : end;
		}
		String stops = (before == '"' || before == '\'') ? String.valueOf(before) : "&\"',}] \t\r\n";
		int end = begin;
		while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
			end += (text.charAt(end) == '\\' && before == '"') ? 2 : 1;
		}
		return Math.min(end, text.length());
	}

	private static int blanks(String text, int from, String blanks) {
		int at = from;
		while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

}
