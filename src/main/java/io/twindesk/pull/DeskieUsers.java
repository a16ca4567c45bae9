package io.twindesk.pull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import io.twindesk.input.Value;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.PersonName;
import io.twindesk.user.TextField;

/** Translates Deskie's users to those of state documents. */
final class DeskieUsers {

	private static final String NUMBER = "[0-9]+";

	/** The form of a type that only newer accounts have. */
	private static final String NEW_TYPE = "[a-z][a-z0-9_]{0,39}";

	private final Map<Integer, String> languages;

	/**
	 * Creates a translator.
	 * @param languages code of each language_id
	 */
	DeskieUsers(Map<Integer, String> languages) {
		this.languages = languages;
	}

	/** Returns the user, empty if the object is none. */
	Optional<PulledUser> read(Value.Object user) {
		return VendorFields.id(user.get("user_id")).map((id) -> read(user, new PulledUser(id)));
	}

	private PulledUser read(Value.Object user, PulledUser pulled) {
		String type = VendorFields.text(user, "type");
		type = type.equals("whatsapp") ? IdentifierType.WHATSAPP.code() : type;
		readIdentifiers(user, pulled, type);
		readType(user, pulled, type);
		PersonName name = PersonName.parse(VendorFields.text(user, "user_full_name"));
		pulled.with(PulledUser.FIRST_NAME, name.first())
			.with(PulledUser.LAST_NAME, name.last())
			.with(TextField.COMPANY_NAME.code(), VendorFields.text(user, "company_name"))
			.with(TextField.COMPANY_POSITION.code(), VendorFields.text(user, "company_position"))
			.with(PulledUser.THUMBNAIL, VendorFields.text(user, "thumbnail"))
			.with("language", language(VendorFields.text(user, "language_id")))
			.with("confirmed", VendorFields.flag(user, "confirmed", false))
			.with("active", VendorFields.flag(user, "active", true))
			.with("deleted", VendorFields.flag(user, "deleted", false));
		String note = VendorFields.text(user, "user_note");
		if (!note.isEmpty()) {
			pulled.with(TextField.NOTE.code(), note);
		}
		readTime(user, pulled, "created_at", "createdAt");
		readTime(user, pulled, "updated_at", "updatedAt");
		readTime(user, pulled, "last_contact_at", "lastContactAt");
		readCustomFields(VendorFields.object(user.get("custom_fields")), pulled.customFields());
		return pulled;
	}

	/** Reads the type; an unknown one becomes a channel of custom identifiers. */
	private static void readType(Value.Object user, PulledUser pulled, String type) {
		boolean known = IdentifierType.userTypes().stream().anyMatch((candidate) -> candidate.code().equals(type));
		pulled.with(PulledUser.TYPE, known ? type : IdentifierType.CUSTOM.code());
		if (!known && type.matches(NEW_TYPE)) {
			pulled.withIdentifier(IdentifierType.CUSTOM.code(), type, VendorFields.text(user, type + "_id"));
		}
	}

	private static void readIdentifiers(Value.Object user, PulledUser pulled, String userType) {
		for (IdentifierType type : IdentifierType.userTypes()) {
			String value = VendorFields.text(user, field(type));
			String code = type.code();
			if (type == IdentifierType.WHATSAPP && value.isEmpty()) {
				value = VendorFields.text(user, "user_whatsapp_phone");
			}
			if (type == IdentifierType.CUSTOM) {
				pulled.withIdentifier(code, VendorFields.text(user, "user_custom_channel"), value);
				continue;
			}
			if (type == IdentifierType.TELEGRAM && !value.matches(NUMBER)) {
				code = IdentifierType.TELEGRAM_DATA.code();
			}
			pulled.withIdentifier(code, value);
			IdentifierType alias = type.alias();
			if (alias != null && userType.equals(code)) {
				pulled.withIdentifier(alias.code(), alias(user, value));
			}
		}
	}

	/** Returns the name of an identifier in responses. */
	private static String field(IdentifierType type) {
		return switch (type) {
			case EMAIL -> "user_email";
			case PHONE -> "user_phone";
			case CUSTOM -> "user_custom_id";
			default -> type.code() + "_id";
		};
	}

	/** Returns the alias, empty if it is the identifier itself. */
	private static String alias(Value.Object user, String identifier) {
		String alias = VendorFields.text(user, "user_screen_name");
		return alias.equals(identifier.replaceFirst("^@+", "")) ? "" : alias;
	}

	/** Returns the code of a language; one without a code gets a private code. */
	private String language(String id) {
		if (!id.matches("[1-9][0-9]{0,8}")) {
			return "";
		}
		return this.languages.getOrDefault(Integer.valueOf(id), "x-" + id);
	}

	private static void readTime(Value.Object user, PulledUser pulled, String field, String name) {
		String text = VendorFields.text(user, field);
		try {
			if (!text.isEmpty()) {
				pulled.with(name, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from).toString());
			}
		}
		catch (DateTimeException ex) {
			// the user then has no such time, and the new user's value applies
		}
	}

	private static void readCustomFields(Value.Object fields, Map<String, Object> pulled) {
		fields.entries().forEach((key, value) -> {
			if (value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Bool) {
				pulled.put(key, PulledUser.plain(value));
			}
		});
	}

}
