package io.twindesk.pull;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
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
		Numbers numbers = new Numbers(text);
		Matcher date = DATE.matcher(text);
		if (date.matches()) {
			return date(Integer.parseInt(date.group(1)), numbers).toString();
		}
		int[] characters = text.codePoints().toArray();
		for (int i = 0; i < characters.length; i++) {
			Alphabet alphabet = Alphabet.of(characters[i]);
			if (alphabet != null) {
				int other = alphabet.position(characters[i]) + 1 + numbers.next(alphabet.size() - 1);
				characters[i] = alphabet.character(other % alphabet.size(), characters[i]);
			}
		}
		return new String(characters, 0, characters.length);
	}

	/** Returns another date within five years. */
	private static LocalDate date(int year, Numbers numbers) {
		return LocalDate.of(year - 5 + numbers.next(11), 1 + numbers.next(12), 1 + numbers.next(28));
	}

	/** The numbers of a text, which look random to those without the key. */
	private final class Numbers {

		private final String seed;

		private int block;

		private ByteBuffer bytes = ByteBuffer.allocate(0);

		Numbers(String text) {
			this.seed = new BigInteger(TextPseudonyms.this.hash.bytes("text", text)).toString();
		}

		int next(int bound) {
			if (!this.bytes.hasRemaining()) {
				this.bytes = ByteBuffer.wrap(TextPseudonyms.this.hash.bytes("text " + this.block, this.seed));
				this.block++;
			}
			return Integer.remainderUnsigned(this.bytes.getInt(), bound);
		}

	}

}
