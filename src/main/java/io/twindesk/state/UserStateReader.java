package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldValues;
import io.twindesk.user.CustomValue;
import io.twindesk.user.DuplicateDetector;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.PersonName;
import io.twindesk.user.User;
import io.twindesk.user.UserTexts;
import org.jspecify.annotations.Nullable;

/** Reads the users of a document. Missing values are those of a new user. */
class UserStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_THUMBNAIL = 2000;

	private static final int MAX_LANGUAGE = 40;

	private final Map<String, CustomField> declared;

	private final Instant now;

	private final DuplicateDetector duplicateDetector = new DuplicateDetector();

	/**
	 * Creates a reader.
	 * @param declared custom fields of the document by key
	 * @param now default creation time
	 */
	UserStateReader(Map<String, CustomField> declared, Instant now) {
		this.declared = declared;
		this.now = now;
	}

	/**
	 * Reads a user.
	 * @param id the id, which was read before
	 */
	User read(InputObject user, long id) {
		List<Identifier> identifiers = identifiers(user.objects("identifiers"));
		IdentifierType type = userType(user, identifiers);
		PersonName name = new PersonName(user.text("firstName", "", MAX_TEXT), user.text("lastName", "", MAX_TEXT));
		Instant createdAt = StateReader.time(user, "createdAt", this.now);
		return User.of(id, type, identifiers, name, username(user, identifiers),
				user.text("language", "en", MAX_LANGUAGE),
				UserTexts.of((field) -> user.text(field.code(), "", field.maxLength())),
				user.text("thumbnail", "", MAX_THUMBNAIL), user.bool("confirmed", false), user.bool("active", true),
				user.bool("deleted", false), createdAt, StateReader.time(user, "updatedAt", createdAt),
				StateReader.time(user, "lastContactAt"), customFields(user));
	}

	private List<Identifier> identifiers(List<InputObject> list) {
		List<Identifier> identifiers = new ArrayList<>();
		for (InputObject item : list) {
			Identifier identifier = identifier(item);
			if (identifier == null) {
				continue;
			}
			if (identifiers.stream().anyMatch((other) -> other.type() == identifier.type())) {
				item.error("type", "must be unique");
			}
			else if (!this.duplicateDetector.register(identifier)) {
				item.error("value", "must not be used by another user");
			}
			identifiers.add(identifier);
		}
		identifiers.sort(Comparator.comparing(Identifier::type));
		return List.copyOf(identifiers);
	}

	/** Reads a single identifier, null if it is invalid. */
	static @Nullable Identifier identifier(InputObject item) {
		IdentifierType type = type(item, List.of(IdentifierType.values()));
		String text = Objects.requireNonNullElse(item.text("value"), "");
		String channel = item.text("channel", "", Identifier.MAX_LENGTH);
		if (type == null) {
			return null;
		}
		if (!channel.isEmpty() && type != IdentifierType.CUSTOM) {
			item.error("channel", "must be empty, except for custom identifiers");
		}
		try {
			return new Identifier(type, channel, text);
		}
		catch (InvalidIdentifierException ex) {
			item.error("value", "must be an identifier of the type " + type.code());
			return null;
		}
	}

	/** Reads the type; the default is that of the first identifier. */
	private static IdentifierType userType(InputObject user, List<Identifier> identifiers) {
		IdentifierType first = identifiers.isEmpty() ? IdentifierType.EMAIL : identifiers.get(0).type().userType();
		if (user.isAbsent("type")) {
			if (identifiers.isEmpty()) {
				user.error("type", "is required when the user has no identifiers");
			}
			return first;
		}
		return Objects.requireNonNullElse(type(user, IdentifierType.userTypes()), first);
	}

	private static @Nullable IdentifierType type(InputObject item, List<IdentifierType> allowed) {
		return item.oneOf("type", allowed, IdentifierType::code, IdentifierType::isNamed);
	}

	private String username(InputObject user, List<Identifier> identifiers) {
		if (user.isAbsent("username")) {
			return identifiers.isEmpty() ? "" : this.duplicateDetector.registerFreeUsername(identifiers.get(0));
		}
		String username = user.text("username", "", MAX_TEXT);
		if (!this.duplicateDetector.registerUsername(username)) {
			user.error("username", "must not be used by another user");
		}
		return username;
	}

	private Map<String, CustomValue> customFields(InputObject user) {
		InputObject fields = user.object("customFields");
		if (fields == null) {
			return Map.of();
		}
		Map<String, CustomValue> values = new LinkedHashMap<>();
		for (String key : fields.fields()) {
			CustomValue value = declaredValue(fields, key);
			if (value != null) {
				values.put(key, value);
			}
		}
		if (CustomFieldValues.of(values).json().length() > CustomFieldValues.MAX_LENGTH) {
			user.error("customFields", "must have at most " + CustomFieldValues.MAX_LENGTH + " characters as JSON");
			return Map.of();
		}
		return values;
	}

	/** Reads a custom field, which matches its declaration if there is one. */
	private @Nullable CustomValue declaredValue(InputObject fields, String key) {
		CustomValue value = customField(fields, key);
		CustomField field = this.declared.get(key);
		if (value == null || field == null) {
			return value;
		}
		CustomValue coerced = field.coerce(value);
		if (coerced == null) {
			fields.error(key, "must match a field of the type " + CustomFieldStateReader.code(field.type()));
		}
		return coerced;
	}

	/** Reads a custom field, null if it is invalid. */
	static @Nullable CustomValue customField(InputObject fields, String key) {
		CustomValue value = key.matches("cf_[0-9]{1,18}") ? customValue(fields, key) : null;
		if (value == null) {
			fields.error(key, "must have a key of cf_ and a number, and a string, a number or a boolean as its value");
		}
		return value;
	}

	private static @Nullable CustomValue customValue(InputObject fields, String key) {
		Value value = fields.value(key);
		try {
			if (value instanceof Value.Number number && number.literal().length() <= CustomValue.Number.MAX_LENGTH) {
				return new CustomValue.Number(number.literal());
			}
		}
		catch (NumberFormatException ex) {
			return null;
		}
		if (value instanceof Value.Bool bool) {
			return new CustomValue.Bool(bool.value());
		}
		return (value instanceof Value.Text) ? new CustomValue.Text(fields.text(key, "", CustomValue.Text.MAX_LENGTH))
				: null;
	}

}
