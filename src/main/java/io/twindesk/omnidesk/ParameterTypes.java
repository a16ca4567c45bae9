package io.twindesk.omnidesk;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.twindesk.access.Credential;
import io.twindesk.input.Value;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;

/** The types of the vendor's parameters. */
final class ParameterTypes {

	/** The maximum length of a text in code points. */
	private static final int MAX_LENGTH = 255;

	private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

	/**
	 * In upper or lower case, since programming languages format booleans differently.
	 */
	private static final Pattern FLAG = Pattern.compile("0|1|(?i:true|false)");

	static final ParameterType<String> EMAIL = new ParameterType<>((rawParameter, caller) -> email(text(rawParameter)));

	static final ParameterType<Long> INTEGER_64 = new ParameterType<>((rawParameter, caller) -> integer(rawParameter));

	/** 0 or 1, true or false. */
	static final ParameterType<Boolean> BOOLEAN = new ParameterType<>((rawParameter, caller) -> flag(rawParameter));

	/** 0 or 1 and nothing else. */
	static final ParameterType<Boolean> ZERO_OR_ONE = new ParameterType<>(
			(rawParameter, caller) -> choice(rawParameter.text(), List.of("0", "1")).equals("1"));

	/** A user's id, or the text UID for the user that the key acts for. */
	static final ParameterType<Long> USER = new ParameterType<>(ParameterTypes::user);

	static final ParameterType<List<Long>> GROUPS = new ParameterType<>(true,
			(rawParameter, caller) -> GroupsReader.read(rawParameter.values()));

	private ParameterTypes() {
	}

	/**
	 * Returns the type of a text that must match a pattern as a whole.
	 * @param description the error message, beginning with "must"
	 */
	static ParameterType<String> text(Pattern pattern, String description) {
		return text((text) -> pattern.matcher(text).matches(), description);
	}

	/** Returns the type of a text that must pass a test. */
	static ParameterType<String> text(Predicate<String> test, String description) {
		return new ParameterType<>((rawParameter, caller) -> {
			String text = text(rawParameter);
			if (!test.test(text)) {
				throw new ParameterRejectedException(description);
			}
			return text;
		});
	}

	/** Returns a type that also accepts the empty text. */
	static ParameterType<String> orEmpty(ParameterType<String> type) {
		return new ParameterType<>(
				(rawParameter, caller) -> rawParameter.isEmpty() ? "" : type.reader().read(rawParameter, caller));
	}

	/** Returns the type of a text that must be one of a list. */
	static ParameterType<String> oneOf(List<String> choices) {
		return new ParameterType<>((rawParameter, caller) -> choice(text(rawParameter), choices));
	}

	/** Returns the type of a whole number within bounds. */
	static ParameterType<Long> integer(long min, long max) {
		return new ParameterType<>((rawParameter, caller) -> {
			long number = integer(rawParameter);
			if (number < min || number > max) {
				throw new ParameterRejectedException(
						"must be " + min + ((max < Long.MAX_VALUE) ? " to " + max : " or more"));
			}
			return number;
		});
	}

	/**
	 * Returns the type of a phone number.
	 * @param length the required number of characters, 0 for any
	 */
	static ParameterType<String> phone(Pattern pattern, int length) {
		return new ParameterType<>((rawParameter, caller) -> {
			String text = text(rawParameter);
			if (text.matches(" [0-9]+")) {
				throw new ParameterRejectedException("begins with a space: a + in a form has to be sent as %2B");
			}
			if (!pattern.matcher(text).matches()) {
				throw new ParameterRejectedException("must be a + and digits");
			}
			if (length > 0 && text.length() != length) {
				throw new ParameterRejectedException("must have exactly " + length + " characters");
			}
			return text;
		});
	}

	static long integer(RawParameter rawParameter) {
		String text = rawParameter.text();
		try {
			if (INTEGER.matcher(text).matches()) {
				return Long.parseLong(text);
			}
		}
		catch (NumberFormatException ex) {
			// 19 digits can exceed 64 bits
		}
		throw new ParameterRejectedException("must be an integer of at most 64 bits");
	}

	private static String text(RawParameter rawParameter) {
		String text = rawParameter.text();
		if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
			throw new ParameterRejectedException("must have at most " + MAX_LENGTH + " characters");
		}
		return text;
	}

	private static String email(String text) {
		try {
			return Identifier.of(IdentifierType.EMAIL, text).value();
		}
		catch (InvalidIdentifierException ex) {
			throw new ParameterRejectedException("must be an e-mail address");
		}
	}

	private static String choice(String text, List<String> choices) {
		if (!choices.contains(text)) {
			throw new ParameterRejectedException("must be one of " + String.join(", ", choices));
		}
		return text;
	}

	private static boolean flag(RawParameter rawParameter) {
		if (rawParameter.last() instanceof Value.Bool bool) {
			return bool.value();
		}
		String text = rawParameter.text();
		if (!FLAG.matcher(text).matches()) {
			throw new ParameterRejectedException("must be 0, 1, true or false");
		}
		return text.equals("1") || text.equalsIgnoreCase("true");
	}

	private static long user(RawParameter rawParameter, Credential caller) {
		if (!(rawParameter.last() instanceof Value.Text text) || !text.text().equals("UID")) {
			return integer(rawParameter);
		}
		if (caller.actsFor() == null) {
			throw new ParameterRejectedException("must be given: the key acts for no user, so there is no UID");
		}
		return caller.actsFor();
	}

}
