package io.twindesk.deskie;

import java.util.Map;
import java.util.regex.Pattern;

import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.UserChanges;
import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the bodies of create, edit and identification: <code>{"user": {…}}</code>, or the
 * same as a bracketed form. Null and {@code []} mean that a key is not given, an empty
 * text clears, and unknown keys are ignored, because clients send them.
 */
@Component
class DeskieUserBody {

	static final int MAX_NOTE = 10_000;

	static final String FULL_NAME = "user_full_name";

	/**
	 * Of a user with two names that came by Omnidesk. Who writes it back is not refused
	 * for it, see {@link DeskieEditRule}.
	 */
	private static final int LONGEST_ANSWERED_NAME = 2 * Identifier.MAX_LENGTH + 1;

	private static final Pattern CUSTOM_FIELD = Pattern.compile("cf_[0-9]{1,18}");

	/** The same as documents have it, where a pattern may match anywhere. */
	static final String CUSTOM_FIELD_WHOLE = "^" + CUSTOM_FIELD + "$";

	private final DeskieLanguages languages;

	DeskieUserBody(DeskieLanguages languages) {
		this.languages = languages;
	}

	/**
	 * What the body names of a user.
	 * @throws DeskieRefusal for the first fault, in the order of the contract's table
	 */
	UserChanges read(Value body) {
		return changes(DeskieFields.wrapped(body), Identifier.MAX_LENGTH);
	}

	/**
	 * What the body of an edit names, and what Deskie may have against it.
	 * @throws DeskieRefusal for the first fault, in the order of the contract's table
	 */
	DeskieEdit edit(Value body) {
		DeskieFields user = DeskieFields.wrapped(body);
		UserChanges changes = changes(user, LONGEST_ANSWERED_NAME);
		return new DeskieEdit(changes, new DeskieEditRule(channel(user)));
	}

	private UserChanges changes(DeskieFields user, int longestName) {
		UserChanges changes = new UserChanges();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			readIdentifier(user, identifier, changes);
		}
		changes.fullName(user.trimmedText(FULL_NAME, longestName));
		changes.companyName(user.text("company_name", Identifier.MAX_LENGTH));
		changes.companyPosition(user.text("company_position", Identifier.MAX_LENGTH));
		changes.note(user.text("user_note", MAX_NOTE));
		String language = user.number("language_id");
		if (language != null) {
			changes.language(this.languages.code(language));
		}
		readCustomFields(user.given("custom_fields"), changes);
		return changes;
	}

	/** The custom channel that the body names, null if it names none. */
	private static @Nullable String channel(DeskieFields user) {
		return user.text(DeskieIdentifier.CUSTOM_CHANNEL, Identifier.MAX_LENGTH);
	}

	private static void readIdentifier(DeskieFields user, DeskieIdentifier identifier, UserChanges changes) {
		String value = user.identifier(identifier);
		if (value == null) {
			return;
		}
		if (value.isEmpty()) {
			changes.withoutIdentifier(identifier.type());
			return;
		}
		String channel = (identifier == DeskieIdentifier.CUSTOM) ? channel(user) : null;
		changes.identifier(new Identifier(identifier.type(), (channel != null) ? channel : "", value));
	}

	private static void readCustomFields(@Nullable Value given, UserChanges changes) {
		if (given == null) {
			return;
		}
		if (!(given instanceof Value.Object fields)) {
			throw DeskieRefusal.wrong("custom_fields");
		}
		for (Map.Entry<String, Value> field : fields.entries().entrySet()) {
			String key = customField(field.getKey());
			changes.customField(key, customValue(key, field.getValue()));
		}
	}

	/**
	 * The key of a custom field.
	 * @throws DeskieRefusal {@code wrong_custom_fields} if it is not {@code cf_} and
	 * digits
	 */
	static String customField(String key) {
		if (!CUSTOM_FIELD.matcher(key).matches()) {
			throw DeskieRefusal.wrong("custom_fields");
		}
		return key;
	}

	private static @Nullable CustomValue customValue(String key, Value value) {
		if (value instanceof Value.Null) {
			return null;
		}
		if (value instanceof Value.Flag flag) {
			return new CustomValue.Flag(flag.value());
		}
		if (value instanceof Value.Number number) {
			return number(key, number.literal());
		}
		if (value instanceof Value.Text text && Value.isStorable(text.text())) {
			DeskieFields.checkLength(key, text.text(), CustomValue.Text.MAX_LENGTH);
			return new CustomValue.Text(text.text());
		}
		throw DeskieRefusal.wrong("custom_fields");
	}

	private static CustomValue number(String key, String literal) {
		DeskieFields.checkLength(key, literal, CustomValue.Number.MAX_LENGTH);
		try {
			return new CustomValue.Number(literal);
		}
		catch (NumberFormatException ex) {
			throw DeskieRefusal.wrong("custom_fields");
		}
	}

}
