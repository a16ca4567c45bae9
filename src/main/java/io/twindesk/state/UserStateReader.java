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

/** Reads the people of a document; what one does not say is a new user's. */
class UserStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_NOTE = 10_000;

	private static final int MAX_THUMBNAIL = 2000;

	private static final int MAX_LANGUAGE = 40;

	private final Map<String, CustomField> declared;

	private final Instant now;

	private final DuplicateDetector duplicateDetector = new DuplicateDetector();

	/**
	 * @param declared the custom fields of the document by their keys
	 * @param now when who was not made at another time is made
	 */
	UserStateReader(Map<String, CustomField> declared, Instant now) {
		this.declared = declared;
		this.now = now;
	}

	/**
	 * One person.
	 * @param id the number, which was read before
	 */
	User read(DocumentReader documentReader, long id) {
		List<Identifier> identifiers = identifiers(documentReader.field("identifiers"));
		IdentifierType type = type(documentReader.field("type"), identifiers);
		DocumentReader username = documentReader.field("username");
		PersonName name = new PersonName(documentReader.field("firstName").text("", MAX_TEXT),
				documentReader.field("lastName").text("", MAX_TEXT));
		Instant createdAt = documentReader.field("createdAt").instant(this.now);
		DocumentReader contacted = documentReader.field("lastContactAt");
		return User.of(id, type, identifiers, name, username(username, identifiers),
				documentReader.field("language").text("en", MAX_LANGUAGE),
				documentReader.field("companyName").text("", MAX_TEXT),
				documentReader.field("companyPosition").text("", MAX_TEXT),
				documentReader.field("note").text("", MAX_NOTE),
				documentReader.field("thumbnail").text("", MAX_THUMBNAIL),
				documentReader.field("confirmed").bool(false), documentReader.field("active").bool(true),
				documentReader.field("deleted").bool(false), createdAt,
				documentReader.field("updatedAt").instant(createdAt),
				contacted.isAbsent() ? null : contacted.instant(createdAt),
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
				item.field("type").error("comes twice");
			}
			else if (!this.duplicateDetector.register(identifier)) {
				item.field("value").error("is another user's, too");
			}
			identifiers.add(identifier);
		}
		identifiers.sort(Comparator.comparing(Identifier::type));
		return List.copyOf(identifiers);
	}

	/** An identifier by itself, null if it is none. */
	static @Nullable Identifier identifier(DocumentReader item) {
		IdentifierType type = item.field("type")
			.oneOf(List.of(IdentifierType.values()), IdentifierType::code, IdentifierType::isNamed);
		DocumentReader value = item.field("value");
		String text = value.text("", Integer.MAX_VALUE);
		DocumentReader channelled = item.field("channel");
		String channel = channelled.text("", Identifier.MAX_LENGTH);
		item.rejectUnknown();
		if (type == null) {
			return null;
		}
		if (!channel.isEmpty() && type != IdentifierType.CUSTOM) {
			channelled.error("is for custom identifiers only");
		}
		try {
			return new Identifier(type, channel, text);
		}
		catch (InvalidIdentifierException ex) {
			value.error("is no identifier of the type " + type.code());
			return null;
		}
	}

	/** That of the first identifier, unless the document says another. */
	private static IdentifierType type(DocumentReader documentReader, List<Identifier> identifiers) {
		IdentifierType first = identifiers.isEmpty() ? IdentifierType.EMAIL : identifiers.get(0).type().userType();
		if (documentReader.isAbsent()) {
			if (identifiers.isEmpty()) {
				documentReader.error("is missing, and there is no identifier to tell it");
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
			documentReader.error("is another user's, too");
		}
		return username;
	}

	private Map<String, CustomValue> customFields(DocumentReader documentReader) {
		Map<String, CustomValue> fields = new LinkedHashMap<>();
		documentReader.entries().forEach((key, value) -> {
			CustomValue input = key.matches("cf_[0-9]{1,18}") ? customValue(value) : null;
			CustomField field = this.declared.get(key);
			CustomValue fitting = (input != null && field != null) ? field.coerce(input) : input;
			if (fitting != null) {
				fields.put(key, fitting);
			}
			else if (input != null && field != null) {
				value.error("does not fit a field of the type " + CustomFieldStateReader.word(field.type()));
			}
			else {
				value.error("takes cf_ and a number, and a text, a number or true or false");
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
