package io.twindesk.user;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a text has to look to be found. Every character of the wanted text stands for
 * itself.
 */
public record TextCondition(Kind kind, String text) {

	/** Where the wanted text has to stand. */
	public enum Kind {

		CONTAINS, STARTS_WITH, ENDS_WITH, EQUALS

	}

	static final char ESCAPE = '!';

	/**
	 * The form in which texts are equal whose case and accents are only typed apart. A
	 * letter's does not depend on its neighbours, as that of a sigma at a word's end else
	 * would: a piece of a text is found in it.
	 */
	static String fold(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFC).replace('Σ', 'σ').toLowerCase(Locale.ROOT);
		// once more: J̌ has no composed form, but ǰ has
		return Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/** The same match for another spelling of the text. */
	TextCondition with(String spelling) {
		return new TextCondition(this.kind, spelling);
	}

	/** The pattern of SQL's LIKE, to be used with {@link #ESCAPE}. */
	String likePattern() {
		String literal = this.text.replaceAll("([!%_])", "!$1");
		return switch (this.kind) {
			case CONTAINS -> "%" + literal + "%";
			case STARTS_WITH -> literal + "%";
			case ENDS_WITH -> "%" + literal;
			case EQUALS -> literal;
		};
	}

}
