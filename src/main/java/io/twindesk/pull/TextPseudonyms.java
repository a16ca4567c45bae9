package io.twindesk.pull;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the letters and digits of free texts by random ones of the same alphabets, so
 * that length, script, case and punctuation stay. Equal texts have equal replacements.
 */
final class TextPseudonyms {

	private static final Pattern DATE = Pattern.compile("(1[0-9]{3}|2[0-9]{3})-[0-9]{2}-[0-9]{2}");

	private final KeyedHash hash;

	TextPseudonyms(KeyedHash hash) {
		this.hash = hash;
	}

	String replace(String text) {
		Random random = random(text);
		Matcher date = DATE.matcher(text);
		if (date.matches()) {
			return date(Integer.parseInt(date.group(1)), random).toString();
		}
		int[] characters = text.codePoints().toArray();
		for (int i = 0; i < characters.length; i++) {
			Alphabet alphabet = Alphabet.of(characters[i]);
			if (alphabet != null) {
				int other = alphabet.position(characters[i]) + 1 + random.nextInt(alphabet.size() - 1);
				characters[i] = alphabet.character(other % alphabet.size(), characters[i]);
			}
		}
		return new String(characters, 0, characters.length);
	}

	/** Returns another date within five years. */
	private static LocalDate date(int year, Random random) {
		return LocalDate.of(year - 5 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
	}

	/** Returns the random numbers of a text; the JDK specifies the algorithm. */
	private Random random(String text) {
		return new Random(ByteBuffer.wrap(this.hash.bytes("text", text)).getLong());
	}

}
