package io.twindesk.user;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The value of a custom field, spelled as it came.
 */
public sealed interface CustomValue {

	/** The value as it was spelled. */
	String raw();

	/**
	 * What filters compare: the kind, and of a text its beginning without case, of a
	 * number its one shortest form.
	 */
	String filterKey();

	record Text(String raw) implements CustomValue {

		/** The most characters that a text may have, counted in code points. */
		public static final int MAX_LENGTH = 10_000;

		static final String PREFIX = "t:";

		private static final int KEY_LENGTH = 200;

		/** The text as filters compare it, without case. */
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

		/** As much of a folded text as stands in the filter key. */
		static String prefix(String folded) {
			return (folded.codePointCount(0, folded.length()) <= KEY_LENGTH) ? folded
					: folded.substring(0, folded.offsetByCodePoints(0, KEY_LENGTH));
		}

	}

	/**
	 * A number in any spelling that {@link BigDecimal} reads; another is a
	 * {@link NumberFormatException}.
	 */
	record Number(String raw) implements CustomValue {

		public static final int MAX_LENGTH = 255;

		/** Said by ourselves: JDK 25 reads one exponent more than JDK 17 does. */
		private static final long MAX_EXPONENT = Integer.MAX_VALUE;

		private static final String OUT_OF_BOUNDS = "The exponent of this number is out of bounds";

		public Number {
			shortest(raw);
		}

		/** The number that a text spells, or null if it spells none. */
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
