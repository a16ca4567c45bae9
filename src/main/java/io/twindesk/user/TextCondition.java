package io.twindesk.user;

import java.text.Normalizer;
import java.util.Locale;

/** A condition on a text. Every character of the given text is literal. */
public record TextCondition(Kind kind, String text) {

	/** The position of the given text. */
	public enum Kind {

		CONTAINS, STARTS_WITH, ENDS_WITH, EQUALS

	}

	static final char ESCAPE = '!';

	/**
	 * Returns the text in case-folded NFC form. Final sigma is mapped to sigma so that a
	 * substring folds to a substring.
	 */
	static String fold(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFC).replace('Σ', 'σ').toLowerCase(Locale.ROOT);
		// again, because J̌ has no composed form but ǰ has one
		return Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/** Returns the same condition for another spelling of the text. */
	TextCondition with(String spelling) {
		return new TextCondition(this.kind, spelling);
	}

	/** Returns a pattern for SQL's LIKE, to be used with {@link #ESCAPE}. */
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
