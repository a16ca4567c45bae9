package io.twindesk.user;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * An identification code.
 *
 * @param identificationData the user data that the code stands for
 */
public record IdentificationCode(String code, Instant createdAt, UserPatch identificationData) {

	/** A code of any workspace, as it occurs in a text. */
	static final Pattern PATTERN = Pattern.compile("o_[A-Z0-9]{6}_[a-z]{2}");

	/** Checks whether a text is a possible code. */
	public static boolean isValid(String code) {
		return PATTERN.matcher(code).matches();
	}

	/** Returns a random code. */
	static String random(RandomGenerator random) {
		return "o_" + letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 6, random) + "_"
				+ letters("abcdefghijklmnopqrstuvwxyz", 2, random);
	}

	private static String letters(String alphabet, int length, RandomGenerator random) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < length; i++) {
			letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return letters.toString();
	}

}
