package io.twindesk.user;

import java.util.regex.Pattern;

/**
 * A way to reach or recognise a user, in its original spelling.
 *
 * @param type the kind of identifier
 * @param channel the account's own channel if the type is custom, empty for other types
 * @param value the identifier in its original spelling
 */
public record Identifier(IdentifierType type, String channel, String value) {

	/** The maximum length of an identifier in code points. */
	public static final int MAX_LENGTH = 255;

	private static final Pattern EMAIL = Pattern.compile(
			"[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+"
					+ "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}]");

	/**
	 * Validates the value.
	 * @throws InvalidIdentifierException if an e-mail is malformed, a phone has no digit,
	 * or the value is empty or too long
	 */
	public Identifier {
		String key = normalized(type, value);
		boolean valid = !key.isEmpty() && length(key) <= MAX_LENGTH && length(channel) <= MAX_LENGTH
				&& (type != IdentifierType.EMAIL || EMAIL.matcher(value).matches());
		if (!valid) {
			throw new InvalidIdentifierException(type);
		}
	}

	public static Identifier of(IdentifierType type, String value) {
		return new Identifier(type, "", value);
	}

	/**
	 * Returns the form in which values are compared: two values with the same normalized
	 * form are the same identifier.
	 */
	String normalized() {
		return normalized(this.type, this.value);
	}

	/**
	 * Returns the normalized form of a value: an e-mail in lower case and NFC, a phone as
	 * its digits, an alias without the leading {@code @}, any other value unchanged.
	 */
	public static String normalized(IdentifierType type, String value) {
		if (type == IdentifierType.EMAIL) {
			return TextCondition.fold(value);
		}
		if (type.isPhone()) {
			StringBuilder digits = new StringBuilder();
			value.codePoints().filter(Character::isDigit).forEach((digit) -> digits.append(Character.digit(digit, 10)));
			return digits.toString();
		}
		return type.mayBeAlias() ? alias(value) : value;
	}

	/**
	 * Removes the leading {@code @} characters, unless the value contains nothing else.
	 */
	private static String alias(String value) {
		String alias = value.replaceFirst("^@+", "");
		return alias.isEmpty() ? value : alias;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
