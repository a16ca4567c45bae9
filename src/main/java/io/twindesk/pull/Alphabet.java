package io.twindesk.pull;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Letters or digits that replace each other. The letters are listed here, not taken from
 * the JDK, so that pseudonyms are the same with every JDK.
 */
enum Alphabet {

	DIGITS('0', '9'), NON_ZERO('1', '9'), LATIN('a', 'z'), GREEK('\u03B1', '\u03C9'), CYRILLIC('\u0430', '\u044F'),
	ARMENIAN('\u0561', '\u0586'), GEORGIAN('\u10D0', '\u10F0'), HEBREW('\u05D0', '\u05EA'), ARABIC('\u0627', '\u063A'),
	DEVANAGARI('\u0915', '\u0939'), THAI('\u0E01', '\u0E2E'), HIRAGANA('\u3042', '\u3093'),
	KATAKANA('\u30A2', '\u30F3'), HANGUL('\uAC00', '\uD7A3'), HAN('\u4E00', '\u9FA5');

	private static final Map<UnicodeScript, Alphabet> BY_SCRIPT = Map.ofEntries(Map.entry(UnicodeScript.GREEK, GREEK),
			Map.entry(UnicodeScript.CYRILLIC, CYRILLIC), Map.entry(UnicodeScript.ARMENIAN, ARMENIAN),
			Map.entry(UnicodeScript.GEORGIAN, GEORGIAN), Map.entry(UnicodeScript.HEBREW, HEBREW),
			Map.entry(UnicodeScript.ARABIC, ARABIC), Map.entry(UnicodeScript.DEVANAGARI, DEVANAGARI),
			Map.entry(UnicodeScript.THAI, THAI), Map.entry(UnicodeScript.HIRAGANA, HIRAGANA),
			Map.entry(UnicodeScript.KATAKANA, KATAKANA), Map.entry(UnicodeScript.HANGUL, HANGUL),
			Map.entry(UnicodeScript.HAN, HAN));

	private final char first;

	private final int size;

	Alphabet(char first, char last) {
		this.first = first;
		this.size = last - first + 1;
	}

	/**
	 * Returns the alphabet of a character, null if it is neither a letter nor a digit.
	 */
	static @Nullable Alphabet of(int character) {
		if (Character.isDigit(character)) {
			return DIGITS;
		}
		return Character.isLetter(character) ? BY_SCRIPT.getOrDefault(UnicodeScript.of(character), LATIN) : null;
	}

	int size() {
		return this.size;
	}

	/**
	 * Returns the position of a character; letters that are not in this alphabet, for
	 * example those with accents, have the position of a similar letter or of any.
	 */
	int position(int character) {
		int lower = Character
			.toLowerCase(Character.isDigit(character) ? '0' + Character.digit(character, 10) : character);
		if (lower < this.first || lower >= this.first + this.size) {
			lower = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD).codePointAt(0);
		}
		return Math.floorMod(lower - this.first, this.size);
	}

	/** Returns the character at a position, in upper case if the original is. */
	int character(int position, int original) {
		int letter = this.first + position;
		return (Character.isUpperCase(original) || Character.isTitleCase(original)) ? Character.toUpperCase(letter)
				: letter;
	}

}
