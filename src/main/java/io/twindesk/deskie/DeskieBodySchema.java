package io.twindesk.deskie;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.twindesk.openapi.ApiBody;
import io.twindesk.openapi.Schema;
import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What clients send in a body. Null counts as not given, as clients send it. */
final class DeskieBodySchema {

	private static final List<String> TYPES = List.of("application/json", "application/x-www-form-urlencoded",
			"multipart/form-data");

	/** Those of which an identification code needs one. */
	private static final List<DeskieIdentifier> IDENTIFYING = List.of(DeskieIdentifier.EMAIL, DeskieIdentifier.PHONE,
			DeskieIdentifier.WHATSAPP, DeskieIdentifier.TELEGRAM_DATA, DeskieIdentifier.CUSTOM);

	private final DeskieProperties properties;

	DeskieBodySchema(DeskieProperties properties) {
		this.properties = properties;
	}

	ApiBody create(String example) {
		return wrapped(user().with("anyOf", anyOf(Arrays.asList(DeskieIdentifier.values()))), example);
	}

	ApiBody edit(String example) {
		return wrapped(user(), example);
	}

	ApiBody identification(String example) {
		return wrapped(user().with("anyOf", anyOf(IDENTIFYING)), example);
	}

	/** One of three keys, unwrapped; of several the first counts. */
	ApiBody link(String example) {
		Schema link = Schema.object()
			.property("user_email", identifier())
			.property("user_phone", identifier())
			.property("user_id",
					Schema.any()
						.with("type", List.of("integer", "string", "null"))
						.with("minimum", 1)
						.with("pattern", "^[0-9]+$"));
		Schema one = link.anyOf(Schema.any().require("user_email"), Schema.any().require("user_phone"),
				Schema.any().require("user_id"));
		return body(one, example, "Who it is about. Of several keys the first in this order counts.", Map.of());
	}

	private static ApiBody wrapped(Schema user, String example) {
		return body(Schema.object().required("user", user), example,
				"Unknown keys are ignored; null and `[]` are not given. In a form, brackets spell what is within: "
						+ "`user[custom_fields][cf_23]=true`, booleans in any case, and an empty `language_id` or "
						+ "declared checkbox, select or date is not given.",
				Map.of("user", Map.of("style", "deepObject", "explode", true)));
	}

	private static ApiBody body(Schema schema, String example, String description, Map<String, Object> encoding) {
		return new ApiBody(true, description, schema, JsonMapper.shared().readValue(example, Map.class), TYPES,
				encoding);
	}

	private Schema user() {
		Schema user = Schema.object();
		for (DeskieIdentifier identifier : DeskieIdentifier.values()) {
			user = user.property(identifier.requestKey(), identifier());
		}
		return user.property(DeskieIdentifier.CUSTOM_CHANNEL, text(Identifier.MAX_LENGTH, null))
			.property("user_full_name", text(Identifier.MAX_LENGTH, "Blanks around it go."))
			.property("company_name", text(Identifier.MAX_LENGTH, null))
			.property("company_position", text(Identifier.MAX_LENGTH, null))
			.property("user_note", text(DeskieUserRequest.MAX_NOTE, "Stored, and never answered."))
			.property("language_id", languages())
			.property("custom_fields", customFields());
	}

	private static List<Schema> anyOf(List<DeskieIdentifier> identifiers) {
		return identifiers.stream().map((identifier) -> Schema.any().require(identifier.requestKey())).toList();
	}

	private static Schema identifier() {
		return Schema.any().with("type", List.of("string", "integer", "null")).with("maxLength", Identifier.MAX_LENGTH);
	}

	private static Schema text(int max, @Nullable String description) {
		Schema text = Schema.text().with("maxLength", max).orNull();
		return (description != null) ? text.sentence(description) : text;
	}

	private Schema languages() {
		List<Integer> ids = this.properties.languages().keySet().stream().sorted().toList();
		return Schema.any()
			.anyOf(Schema.integer().with("enum", ids),
					Schema.text().with("enum", ids.stream().map(String::valueOf).toList()),
					Schema.any().with("type", "null"))
			.with("default", this.properties.defaultLanguageId());
	}

	private static Schema customFields() {
		Schema value = Schema.any()
			.with("type", List.of("string", "number", "boolean", "null"))
			.with("maxLength", CustomValue.Text.MAX_LENGTH);
		Schema fields = Schema.object()
			.with("patternProperties", Map.of(DeskieUserRequest.CUSTOM_FIELD_WHOLE, value))
			.closed();
		return Schema.any()
			.anyOf(fields, Schema.listOf(Schema.any()).with("maxItems", 0), Schema.any().with("type", "null"))
			.sentence("In an edit they merge, and null removes one.");
	}

}
