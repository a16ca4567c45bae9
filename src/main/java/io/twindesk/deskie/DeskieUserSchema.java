package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.openapi.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Users as they are answered: every key that there is, and which come with which type.
 */
final class DeskieUserSchema {

	/** The word that chooses the identifier's key. */
	private static final String TYPE = "type";

	private DeskieUserSchema() {
	}

	static Map<String, Schema> schemas() {
		Schema links = Schema.listOf(Schema.integer()).sentence("Ascending.");
		Map<String, Schema> schemas = new LinkedHashMap<>();
		schemas.put("User", wrap(user(null, null)));
		schemas.put("UserWithLinks", wrap(user("linked_users", links)));
		schemas.put("NewUser", wrap(user("linked_users", links).required("password",
				Schema.text().with("pattern", "^[a-z]{6}$").sentence("Told this once. It opens nothing."))));
		schemas.put("ListedUser", wrap(user(null, null).property("amount_of_cases",
				Schema.integer().with("const", 0).sentence("Only where asked for."))));
		return schemas;
	}

	private static Schema wrap(Schema user) {
		return Schema.object().required("user", user.closed()).closed();
	}

	private static Schema user(@Nullable String key, @Nullable Schema more) {
		Schema user = Schema.object()
			.required("user_id", Schema.integer().with("minimum", 1))
			.required("user_full_name", Schema.text())
			.required("company_name", Schema.text())
			.required("company_position", Schema.text())
			.required("thumbnail", Schema.text().sentence("Empty or a URL."))
			.required("confirmed", Schema.flag())
			.required("active", Schema.flag().sentence("False for a user who is blocked."))
			.required("deleted", Schema.flag().sentence("True for a user who is disabled."))
			.required("created_at", time())
			.required("updated_at", time())
			.required(TYPE, Schema.text());
		List<Schema> types = new ArrayList<>();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			if (identifier == DeskieIdentifier.of(identifier.type().userType())) {
				user = user.property(identifier.responseKey(), identifier.isNumbered()
						? Schema.any().with(TYPE, List.of("integer", "string")) : Schema.text());
				types.add(ofType(identifier));
			}
		}
		user = user.property(DeskieIdentifier.CUSTOM_CHANNEL, Schema.text())
			.required("user_screen_name",
					Schema.text().sentence("The alias in Telegram, Twitter or Instagram, without its `@`."))
			.required("language_id", Schema.integer())
			.required("custom_fields", customFields());
		return ((key != null && more != null) ? user.required(key, more) : user).with("oneOf", types);
	}

	/** A user of a type has the type's identifier and no other. */
	private static Schema ofType(DeskieIdentifier identifier) {
		Schema type = Schema.any()
			.property(TYPE, Schema.any().with("const", DeskieIdentifier.code(identifier.type())))
			.require(identifier.responseKey());
		return (identifier == DeskieIdentifier.CUSTOM) ? type.require(DeskieIdentifier.CUSTOM_CHANNEL) : type;
	}

	private static Schema time() {
		return Schema.text()
			.with("pattern", "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}$")
			.sentence("In the workspace's time zone.");
	}

	private static Schema customFields() {
		Schema value = Schema.any().with(TYPE, List.of("string", "number", "boolean"));
		return Schema.object().with("patternProperties", Map.of(DeskieUserRequest.CUSTOM_FIELD_WHOLE, value)).closed();
	}

}
