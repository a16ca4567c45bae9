package io.twindesk.user;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers of a user as its row stores them: e-mail and phone in columns, all
 * others in one text. Immutable.
 *
 * @param email empty if there is none
 * @param phone empty if there is none
 * @param others a {@link FlatJson} object by type, empty if there are none
 */
record UserIdentifiers(String email, String phone, String others) {

	private static final String CHANNEL = "CHANNEL";

	static UserIdentifiers of(Collection<Identifier> identifiers) {
		String email = "";
		String phone = "";
		List<Identifier> others = new ArrayList<>();
		for (Identifier identifier : identifiers) {
			switch (identifier.type()) {
				case EMAIL -> email = identifier.value();
				case PHONE -> phone = identifier.value();
				default -> others.add(identifier);
			}
		}
		return new UserIdentifiers(email, phone, text(others));
	}

	private static String text(List<Identifier> others) {
		if (others.isEmpty()) {
			return "";
		}
		StringBuilder json = new StringBuilder("{");
		others.stream().sorted(Comparator.comparing(Identifier::type)).forEach((identifier) -> {
			FlatJson.appendKey(json, identifier.type().name());
			FlatJson.appendString(json, identifier.value());
			if (!identifier.channel().isEmpty()) {
				FlatJson.appendKey(json, CHANNEL);
				FlatJson.appendString(json, identifier.channel());
			}
		});
		return json.append('}').toString();
	}

	/**
	 * Returns these identifiers with some of them changed.
	 * @param changes by type; null removes the identifier
	 */
	UserIdentifiers with(Map<IdentifierType, ? extends @Nullable Identifier> changes) {
		Map<IdentifierType, Identifier> identifiers = new EnumMap<>(IdentifierType.class);
		all().forEach((identifier) -> identifiers.put(identifier.type(), identifier));
		changes.forEach((type, identifier) -> {
			if (identifier != null) {
				identifiers.put(type, identifier);
			}
			else {
				identifiers.remove(type);
			}
		});
		return of(identifiers.values());
	}

	/** Returns the value of the identifier of a type, or an empty text. */
	String value(IdentifierType type) {
		return switch (type) {
			case EMAIL -> this.email;
			case PHONE -> this.phone;
			default -> this.others.isEmpty() ? "" : texts().getOrDefault(type.name(), "");
		};
	}

	/** Returns the identifier of a type, or null. */
	@Nullable Identifier get(IdentifierType type) {
		String value = value(type);
		return value.isEmpty() ? null : new Identifier(type, channel(type, texts()), value);
	}

	/** Returns all identifiers in the order of their types. */
	List<Identifier> all() {
		List<Identifier> all = new ArrayList<>();
		if (!this.email.isEmpty()) {
			all.add(Identifier.of(IdentifierType.EMAIL, this.email));
		}
		if (!this.phone.isEmpty()) {
			all.add(Identifier.of(IdentifierType.PHONE, this.phone));
		}
		Map<String, String> texts = texts();
		for (IdentifierType type : IdentifierType.values()) {
			String value = texts.get(type.name());
			if (value != null) {
				all.add(new Identifier(type, channel(type, texts), value));
			}
		}
		return List.copyOf(all);
	}

	private Map<String, String> texts() {
		Map<String, String> texts = new HashMap<>();
		if (!this.others.isEmpty()) {
			FlatJson.readStrings(this.others, texts::put);
		}
		return texts;
	}

	private static String channel(IdentifierType type, Map<String, String> texts) {
		return (type == IdentifierType.CUSTOM) ? texts.getOrDefault(CHANNEL, "") : "";
	}

}
