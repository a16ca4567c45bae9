package io.twindesk.deskie;

import io.twindesk.input.Value;
import io.twindesk.user.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one object that a client has sent, read by Deskie's rules: null and
 * {@code []} are not given, and each value is what its key asks for or refused.
 */
final class DeskieFieldReader {

	private final Value.Object fields;

	private DeskieFieldReader(Value.Object fields) {
		this.fields = fields;
	}

	/**
	 * The object under {@code user}.
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
	 * The body itself.
	 * @throws DeskieException {@code wrong_json} if it is a list or a mere value
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

	/** The value of a key, or null if it is not given. */
	@Nullable Value value(String key) {
		Value value = this.fields.get(key);
		return (value == null || isAbsent(value)) ? null : value;
	}

	/** Whether the value of a key is a text without characters. */
	boolean isEmpty(String key) {
		return this.fields.get(key) instanceof Value.Text text && text.text().isEmpty();
	}

	/** A text, or null if it is not given. */
	@Nullable String text(String key, int maxLength) {
		String text = storableText(key);
		if (text != null) {
			checkLength(key, text, maxLength);
		}
		return text;
	}

	/** A text without the blanks around it, or null if it is not given. */
	@Nullable String trimmedText(String key, int maxLength) {
		String text = storableText(key);
		if (text != null) {
			text = text.strip();
			checkLength(key, text, maxLength);
		}
		return text;
	}

	/** A whole number as it is spelled, also as a text, or null if it is not given. */
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

	/** An identifier; clients send those that are all digits as numbers, too. */
	@Nullable String identifier(DeskieIdentifier identifier) {
		Value value = value(identifier.requestKey());
		if (value == null) {
			return null;
		}
		String literal = literal(value);
		if (literal == null || !Value.isStorable(literal)
				|| !(value instanceof Value.Text || literal.matches("-?[0-9]+"))) {
			throw DeskieException.wrongValue(DeskieIdentifier.errorSuffix(identifier.type()));
		}
		checkLength(identifier.requestKey(), literal, Identifier.MAX_LENGTH);
		return literal;
	}

	/**
	 * Refuses a text that is too long, in characters as people count them.
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

	private static boolean isAbsent(Value value) {
		return value instanceof Value.Null || (value instanceof Value.Array array && array.items().isEmpty());
	}

}
