package io.twindesk.pull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the country code of a phone number, by the recommendation E.164 of the ITU. */
final class PhonePrefix {

	/** Country codes of one or two digits; all others have three. */
	private static final Pattern CODE = Pattern
		.compile("1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2}");

	/** Maximum number of digits of a number without a country code. */
	private static final int NATIONAL_DIGITS = 10;

	private PhonePrefix() {
	}

	/**
	 * Returns the number of characters at the beginning that stay, which is 0 for a
	 * national number.
	 * @param international whether a number without plus has a country code as well
	 */
	static int length(String phone, boolean international) {
		StringBuilder digits = new StringBuilder();
		phone.codePoints().filter(Character::isDigit).forEach((digit) -> digits.append(Character.digit(digit, 10)));
		boolean plus = international || phone.contains("+");
		return length(phone, digits(digits.toString(), plus));
	}

	private static int digits(String digits, boolean plus) {
		if (digits.startsWith("00")) {
			return 2 + code(digits.substring(2));
		}
		if (!plus && digits.matches("89[0-9]{9}")) {
			return 1; // the prefix of long distances in Russia
		}
		return (plus || (digits.length() > NATIONAL_DIGITS && !digits.startsWith("0"))) ? code(digits) : 0;
	}

	private static int code(String digits) {
		Matcher code = CODE.matcher(digits);
		return code.lookingAt() ? code.end() : 0;
	}

	private static int length(String phone, int digits) {
		int[] characters = phone.codePoints().toArray();
		int missing = digits;
		int length = 0;
		while (missing > 0) {
			missing -= Character.isDigit(characters[length++]) ? 1 : 0;
		}
		return length;
	}

}
