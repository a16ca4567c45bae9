package io.twindesk.verdict;

import io.twindesk.access.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * The relation of a request to one rule.
 *
 * @param rule the id of the rule
 * @param at the place in the request: a path in the body such as {@code user.user_email},
 * the name of a parameter, or for example {@code method}, {@code path}, {@code body},
 * {@code content-type} or {@code authorization}; cut like the value
 * @param value the text that was sent there, cut to {@value #MAX_VALUE} characters; null
 * if there is none, and for keys
 * @param message null for the sentence of the rule
 * @param option the selected option of the rule's switch, for an assumption only
 */
public record Finding(String rule, FindingKind kind, String at, @Nullable String value, @Nullable String message,
		@Nullable String option) {

	/** The maximum number of characters of a value. */
	public static final int MAX_VALUE = 100;

	public Finding {
		at = shown(at);
		value = (value != null) ? shown(value) : null;
		message = (message != null && mayHaveKey(message)) ? SecretText.of(message) : message;
	}

	/** Returns a text without keys, cut to the maximum length. */
	private static String shown(String text) {
		return cut(mayHaveKey(text) ? SecretText.of(text) : text);
	}

	/** The search for keys is slow, and most texts have no letter k. */
	private static boolean mayHaveKey(String text) {
		return text.indexOf('k') >= 0 || text.indexOf('K') >= 0 || text.indexOf('\\') >= 0;
	}

	private static String cut(String text) {
		if (text.length() <= MAX_VALUE || text.codePointCount(0, text.length()) <= MAX_VALUE) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, MAX_VALUE));
	}

}
