package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldValues;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.PersonName;
import io.twindesk.user.Uniqueness;
import io.twindesk.user.User;
import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

/** Reads the people of a document; what one does not say is a new user's. */
class UserReading {

	private static final int MAX_TEXT = 255;

	private static final int MAX_NOTE = 10_000;

	private static final int MAX_THUMBNAIL = 2000;

	private static final int MAX_LANGUAGE = 40;

	private final Map<String, CustomField> declared;

	private final Instant now;

	private final Uniqueness uniqueness = new Uniqueness();

	/**
	 * @param declared the custom fields of the document by their keys
	 * @param now when who was not made at another time is made
	 */
	UserReading(Map<String, CustomField> declared, Instant now) {
		this.declared = declared;
		this.now = now;
	}

	/**
	 * One person.
	 * @param id the number, which was read before
	 */
	User read(Node node, long id) {
		List<Identifier> identifiers = identifiers(node.at("identifiers"));
		IdentifierType type = type(node.at("type"), identifiers);
		Node username = node.at("username");
		PersonName name = new PersonName(node.at("firstName").text("", MAX_TEXT),
				node.at("lastName").text("", MAX_TEXT));
		Instant createdAt = node.at("createdAt").instant(this.now);
		Node contacted = node.at("lastContactAt");
		return User.of(id, type, identifiers, name, username(username, identifiers),
				node.at("language").text("en", MAX_LANGUAGE), node.at("companyName").text("", MAX_TEXT),
				node.at("companyPosition").text("", MAX_TEXT), node.at("note").text("", MAX_NOTE),
				node.at("thumbnail").text("", MAX_THUMBNAIL), node.at("confirmed").flag(false),
				node.at("active").flag(true), node.at("deleted").flag(false), createdAt,
				node.at("updatedAt").instant(createdAt), contacted.isAbsent() ? null : contacted.instant(createdAt),
				customFields(node.at("customFields")));
	}

	private List<Identifier> identifiers(Node list) {
		List<Identifier> identifiers = new ArrayList<>();
		for (Node item : list.items()) {
			Identifier identifier = identifier(item);
			if (identifier == null) {
				continue;
			}
			if (identifiers.stream().anyMatch((other) -> other.type() == identifier.type())) {
				item.at("type").fault("comes twice");
			}
			else if (!this.uniqueness.take(identifier)) {
				item.at("value").fault("is another user's, too");
			}
			identifiers.add(identifier);
		}
		identifiers.sort(Comparator.comparing(Identifier::type));
		return List.copyOf(identifiers);
	}

	/** An identifier by itself, null if it is none. */
	static @Nullable Identifier identifier(Node item) {
		IdentifierType type = item.at("type")
			.word(List.of(IdentifierType.values()), IdentifierType::word, IdentifierType::isNamed);
		Node value = item.at("value");
		String text = value.text("", Integer.MAX_VALUE);
		Node channelled = item.at("channel");
		String channel = channelled.text("", Identifier.MAX_LENGTH);
		item.done();
		if (type == null) {
			return null;
		}
		if (!channel.isEmpty() && type != IdentifierType.CUSTOM) {
			channelled.fault("is for custom identifiers only");
		}
		try {
			return new Identifier(type, channel, text);
		}
		catch (InvalidIdentifierException ex) {
			value.fault("is no identifier of the type " + type.word());
			return null;
		}
	}

	/** That of the first identifier, unless the document says another. */
	private static IdentifierType type(Node node, List<Identifier> identifiers) {
		IdentifierType first = identifiers.isEmpty() ? IdentifierType.EMAIL : identifiers.get(0).type().userType();
		if (node.isAbsent()) {
			if (identifiers.isEmpty()) {
				node.fault("is missing, and there is no identifier to tell it");
			}
			return first;
		}
		IdentifierType type = node.word(IdentifierType.userTypes(), IdentifierType::word, IdentifierType::isNamed);
		return (type != null) ? type : first;
	}

	private String username(Node node, List<Identifier> identifiers) {
		if (node.isAbsent()) {
			return identifiers.isEmpty() ? "" : this.uniqueness.takeFreeUsername(identifiers.get(0));
		}
		String username = node.text("", MAX_TEXT);
		if (!this.uniqueness.takeUsername(username)) {
			node.fault("is another user's, too");
		}
		return username;
	}

	private Map<String, CustomValue> customFields(Node node) {
		Map<String, CustomValue> fields = new LinkedHashMap<>();
		node.entries().forEach((key, value) -> {
			CustomValue given = key.matches("cf_[0-9]{1,18}") ? customValue(value) : null;
			CustomField field = this.declared.get(key);
			CustomValue fitting = (given != null && field != null) ? field.fit(given) : given;
			if (fitting != null) {
				fields.put(key, fitting);
			}
			else if (given != null && field != null) {
				value.fault("does not fit a field of the type " + CustomFieldReading.word(field.type()));
			}
			else {
				value.fault("takes cf_ and a number, and a text, a number or true or false");
			}
		});
		if (CustomFieldValues.of(fields).json().length() > CustomFieldValues.MAX_LENGTH) {
			node.fault("must have at most " + CustomFieldValues.MAX_LENGTH + " characters as JSON");
			return Map.of();
		}
		return fields;
	}

	static @Nullable CustomValue customValue(Node node) {
		try {
			if (node.value() instanceof Value.Number number
					&& number.literal().length() <= CustomValue.Number.MAX_LENGTH) {
				return new CustomValue.Number(number.literal());
			}
		}
		catch (NumberFormatException ex) {
			return null;
		}
		if (node.value() instanceof Value.Flag flag) {
			return new CustomValue.Flag(flag.value());
		}
		return (node.value() instanceof Value.Text) ? new CustomValue.Text(node.text("", CustomValue.Text.MAX_LENGTH))
				: null;
	}

}
