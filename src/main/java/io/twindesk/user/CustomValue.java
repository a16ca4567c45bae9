package io.twindesk.user;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The value of a custom field in its original spelling. */
public sealed interface CustomValue {

	/** Returns the value in its original spelling. */
	String raw();

	/**
	 * Returns the key that filters compare: the kind, followed by the beginning of a text
	 * in lower case or by the shortest form of a number.
	 */
	String filterKey();

	record Text(String raw) implements CustomValue {

		/** The maximum length of a text in code points. */
		public static final int MAX_LENGTH = 10_000;

		static final String PREFIX = "t:";

		private static final int KEY_LENGTH = 200;

		/** Returns the text in lower case, for case-insensitive filters. */
		public String caseFolded() {
			return fold(this.raw);
		}

		@Override
		public String filterKey() {
			return PREFIX + prefix(caseFolded());
		}

		static String fold(String text) {
			return text.toLowerCase(Locale.ROOT);
		}

		/** Returns the part of a folded text that the filter key contains. */
		static String prefix(String folded) {
			return (folded.codePointCount(0, folded.length()) <= KEY_LENGTH) ? folded
					: folded.substring(0, folded.offsetByCodePoints(0, KEY_LENGTH));
		}

	}

	/**
	 * A number in any spelling that {@link BigDecimal} accepts; any other text causes a
	 * {@link NumberFormatException}.
	 */
	record Number(String raw) implements CustomValue {

		public static final int MAX_LENGTH = 255;

		/** An explicit limit, because JDK 25 accepts one exponent more than JDK 17. */
		private static final long MAX_EXPONENT = Integer.MAX_VALUE;

		private static final String OUT_OF_BOUNDS = "The exponent of this number is out of bounds";

		public Number {
			shortest(raw);
		}

		/** Parses a number; returns null if the text is not a number. */
		static @Nullable Number read(String text) {
			try {
				return (text.length() <= MAX_LENGTH) ? new Number(text) : null;
			}
			catch (NumberFormatException ex) {
				return null;
			}
		}

		@Override
		public String filterKey() {
			return "n:" + shortest(this.raw);
		}

		private static String shortest(String literal) {
			try {
				BigDecimal number = new BigDecimal(literal);
				if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
					throw new NumberFormatException(OUT_OF_BOUNDS);
				}
				BigDecimal shortest = number.stripTrailingZeros();
				return shortest.unscaledValue() + "E" + -(long) shortest.scale();
			}
			catch (ArithmeticException ex) {
				throw new NumberFormatException(OUT_OF_BOUNDS);
			}
		}

	}

	record Bool(boolean value) implements CustomValue {

		@Override
		public String raw() {
			return String.valueOf(this.value);
		}

		@Override
		public String filterKey() {
			return "b:" + this.value;
		}

	}

}
