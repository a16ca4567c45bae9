package io.twindesk.user;

import java.util.regex.Pattern;

/**
 * One way to reach or recognise a person, as it was written.
 *
 * @param type what kind of identifier this is
 * @param channel the account's own channel where the type is custom, else empty
 * @param value the identifier as it was written
 */
public record Identifier(IdentifierType type, String channel, String value) {

	/** The most characters that an identifier may have, counted in code points. */
	public static final int MAX_LENGTH = 255;

	private static final Pattern EMAIL = Pattern.compile(
			"[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+"
					+ "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}]");

	/**
	 * Checks the form.
	 * @throws InvalidIdentifierException for an e-mail that is none, a phone without a
	 * digit, an empty or too long value
	 */
	public Identifier {
		String key = normalized(type, value);
		boolean legal = !key.isEmpty() && length(key) <= MAX_LENGTH && length(channel) <= MAX_LENGTH
				&& (type != IdentifierType.EMAIL || EMAIL.matcher(value).matches());
		if (!legal) {
			throw new InvalidIdentifierException(type);
		}
	}

	public static Identifier of(IdentifierType type, String value) {
		return new Identifier(type, "", value);
	}

	/** The form in which values are compared: two that are equal in it are the same. */
	String normalized() {
		return normalized(this.type, this.value);
	}

	/**
	 * Returns the form in which a value is compared: an e-mail without case in its NFC
	 * form, a phone by its digits, an alias without the {@code @} before it, and
	 * everything else letter by letter.
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
	 * An alias without the {@code @} before it; of a value of nothing else, the value.
	 */
	private static String alias(String value) {
		String alias = value.replaceFirst("^@+", "");
		return alias.isEmpty() ? value : alias;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
