package io.twindesk.deskie;

import io.twindesk.input.Value;
import io.twindesk.user.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one object of a request by Deskie's rules: null and {@code []} count
 * as absent, and a value of the wrong type is an error.
 */
final class DeskieFieldReader {

	private final Value.Object fields;

	private DeskieFieldReader(Value.Object fields) {
		this.fields = fields;
	}

	/**
	 * Returns a reader of the object under {@code user}.
	 * @throws DeskieException {@code empty_user_data} if there is none
	 */
	static DeskieFieldReader wrapped(Value body) {
		Value user = plain(body).fields.get("user");
		if (user instanceof Value.Object object) {
			return new DeskieFieldReader(object);
		}
		if (user instanceof Value.Array array && array.items().isEmpty()) {
			return new DeskieFieldReader(Value.Object.EMPTY);
		}
		throw DeskieException.of("empty_user_data");
	}

	/**
	 * Returns a reader of the body itself.
	 * @throws DeskieException {@code wrong_json} if the body is an array or a scalar
	 */
	static DeskieFieldReader plain(Value body) {
		if (body instanceof Value.Object object) {
			return new DeskieFieldReader(object);
		}
		if (isAbsent(body)) {
			return new DeskieFieldReader(Value.Object.EMPTY);
		}
		throw DeskieException.wrongValue("json");
	}

	/** Returns the value of a key, null if it is absent. */
	@Nullable Value value(String key) {
		Value value = this.fields.get(key);
		return (value == null || isAbsent(value)) ? null : value;
	}

	/** Whether the value of a key is the empty text. */
	boolean isEmpty(String key) {
		return this.fields.get(key) instanceof Value.Text text && text.text().isEmpty();
	}

	/** Returns a text, null if it is absent. */
	@Nullable String text(String key, int maxLength) {
		String text = storableText(key);
		if (text != null) {
			checkLength(key, text, maxLength);
		}
		return text;
	}

	/** Returns a text without leading and trailing white space, null if it is absent. */
	@Nullable String trimmedText(String key, int maxLength) {
		String text = storableText(key);
		if (text != null) {
			text = text.strip();
			checkLength(key, text, maxLength);
		}
		return text;
	}

	/**
	 * Returns the spelling of a whole number that is sent as a number or a text, null if
	 * it is absent.
	 */
	@Nullable String number(String key) {
		Value value = value(key);
		if (value == null) {
			return null;
		}
		String literal = literal(value);
		if (literal == null || !literal.matches("-?[0-9]+")) {
			throw DeskieException.wrongValue(key);
		}
		return literal;
	}

	/**
	 * Returns an identifier, null if it is absent. Clients send identifiers that consist
	 * of digits as numbers, too.
	 */
	@Nullable String identifier(DeskieIdentifier identifier) {
		Value value = value(identifier.requestKey());
		if (value == null) {
			return null;
		}
		String literal = literal(value);
		if (literal == null || !Value.isStorable(literal)
				|| !(value instanceof Value.Text || literal.matches("-?[0-9]+"))) {
			throw DeskieException.wrongValue(DeskieIdentifier.errorSuffix(identifier.type()))
				.at(identifier.requestKey());
		}
		checkLength(identifier.requestKey(), literal, Identifier.MAX_LENGTH);
		return literal;
	}

	/**
	 * Checks the length of a text in code points.
	 */
	static void checkLength(String key, String text, int maxLength) {
		if (text.codePointCount(0, text.length()) > maxLength) {
			throw DeskieException.tooLong(key);
		}
	}

	private @Nullable String storableText(String key) {
		Value value = value(key);
		if (value == null) {
			return null;
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			return text.text();
		}
		throw DeskieException.wrongValue(key);
	}

	private static @Nullable String literal(Value value) {
		if (value instanceof Value.Number number) {
			return number.literal();
		}
		return (value instanceof Value.Text text) ? text.text() : null;
	}

	/** Whether a value counts as absent. */
	static boolean isAbsent(Value value) {
		return value instanceof Value.Null || (value instanceof Value.Array array && array.items().isEmpty());
	}

}
