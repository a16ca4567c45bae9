package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.jspecify.annotations.Nullable;

/** Reads the users of a document. Missing values are those of a new user. */
class UserStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_NOTE = 10_000;

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
	User read(DocumentReader documentReader, long id) {
		List<Identifier> identifiers = identifiers(documentReader.field("identifiers"));
		IdentifierType type = type(documentReader.field("type"), identifiers);
		DocumentReader username = documentReader.field("username");
		PersonName name = new PersonName(documentReader.field("firstName").text("", MAX_TEXT),
				documentReader.field("lastName").text("", MAX_TEXT));
		Instant createdAt = documentReader.field("createdAt").instant(this.now);
		DocumentReader lastContact = documentReader.field("lastContactAt");
		return User.of(id, type, identifiers, name, username(username, identifiers),
				documentReader.field("language").text("en", MAX_LANGUAGE),
				documentReader.field("companyName").text("", MAX_TEXT),
				documentReader.field("companyPosition").text("", MAX_TEXT),
				documentReader.field("note").text("", MAX_NOTE),
				documentReader.field("thumbnail").text("", MAX_THUMBNAIL),
				documentReader.field("confirmed").bool(false), documentReader.field("active").bool(true),
				documentReader.field("deleted").bool(false), createdAt,
				documentReader.field("updatedAt").instant(createdAt),
				lastContact.isAbsent() ? null : lastContact.instant(createdAt),
				customFields(documentReader.field("customFields")));
	}

	private List<Identifier> identifiers(DocumentReader list) {
		List<Identifier> identifiers = new ArrayList<>();
		for (DocumentReader item : list.items()) {
			Identifier identifier = identifier(item);
			if (identifier == null) {
				continue;
			}
			if (identifiers.stream().anyMatch((other) -> other.type() == identifier.type())) {
				item.field("type").error("must be unique");
			}
			else if (!this.duplicateDetector.register(identifier)) {
				item.field("value").error("must not be used by another user");
			}
			identifiers.add(identifier);
		}
		identifiers.sort(Comparator.comparing(Identifier::type));
		return List.copyOf(identifiers);
	}

	/** Reads a single identifier, null if it is invalid. */
	static @Nullable Identifier identifier(DocumentReader item) {
		IdentifierType type = item.field("type")
			.oneOf(List.of(IdentifierType.values()), IdentifierType::code, IdentifierType::isNamed);
		DocumentReader value = item.field("value");
		String text = value.text("", Integer.MAX_VALUE);
		DocumentReader channelField = item.field("channel");
		String channel = channelField.text("", Identifier.MAX_LENGTH);
		item.rejectUnknown();
		if (type == null) {
			return null;
		}
		if (!channel.isEmpty() && type != IdentifierType.CUSTOM) {
			channelField.error("must be empty, except for custom identifiers");
		}
		try {
			return new Identifier(type, channel, text);
		}
		catch (InvalidIdentifierException ex) {
			value.error("must be an identifier of the type " + type.code());
			return null;
		}
	}

	/** Reads the type; the default is that of the first identifier. */
	private static IdentifierType type(DocumentReader documentReader, List<Identifier> identifiers) {
		IdentifierType first = identifiers.isEmpty() ? IdentifierType.EMAIL : identifiers.get(0).type().userType();
		if (documentReader.isAbsent()) {
			if (identifiers.isEmpty()) {
				documentReader.error("is required when the user has no identifiers");
			}
			return first;
		}
		IdentifierType type = documentReader.oneOf(IdentifierType.userTypes(), IdentifierType::code,
				IdentifierType::isNamed);
		return (type != null) ? type : first;
	}

	private String username(DocumentReader documentReader, List<Identifier> identifiers) {
		if (documentReader.isAbsent()) {
			return identifiers.isEmpty() ? "" : this.duplicateDetector.registerFreeUsername(identifiers.get(0));
		}
		String username = documentReader.text("", MAX_TEXT);
		if (!this.duplicateDetector.registerUsername(username)) {
			documentReader.error("must not be used by another user");
		}
		return username;
	}

	private Map<String, CustomValue> customFields(DocumentReader documentReader) {
		Map<String, CustomValue> fields = new LinkedHashMap<>();
		documentReader.entries().forEach((key, value) -> {
			CustomValue input = key.matches("cf_[0-9]{1,18}") ? customValue(value) : null;
			CustomField field = this.declared.get(key);
			CustomValue coerced = (input != null && field != null) ? field.coerce(input) : input;
			if (coerced != null) {
				fields.put(key, coerced);
			}
			else if (input != null && field != null) {
				value.error("must match a field of the type " + CustomFieldStateReader.code(field.type()));
			}
			else {
				value.error("must have a key of cf_ and a number, and a string, a number or a boolean as its value");
			}
		});
		if (CustomFieldValues.of(fields).json().length() > CustomFieldValues.MAX_LENGTH) {
			documentReader.error("must have at most " + CustomFieldValues.MAX_LENGTH + " characters as JSON");
			return Map.of();
		}
		return fields;
	}

	static @Nullable CustomValue customValue(DocumentReader documentReader) {
		try {
			if (documentReader.value() instanceof Value.Number number
					&& number.literal().length() <= CustomValue.Number.MAX_LENGTH) {
				return new CustomValue.Number(number.literal());
			}
		}
		catch (NumberFormatException ex) {
			return null;
		}
		if (documentReader.value() instanceof Value.Bool bool) {
			return new CustomValue.Bool(bool.value());
		}
		return (documentReader.value() instanceof Value.Text)
				? new CustomValue.Text(documentReader.text("", CustomValue.Text.MAX_LENGTH)) : null;
	}

}
