package io.twindesk.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Collects the forms of the users of all responses: which fields they have, and of which
 * types. Reports what the vendor's page does not describe.
 */
final class DeskieUserForms {

	static final String DIGITS = "deskie.identifier.digits";

	static final String WHATSAPP = "deskie.whatsapp.field";

	static final String CUSTOM_FIELDS = "deskie.custom-fields.empty";

	static final String SCREEN_NAME = "deskie.screen-name";

	static final String LAST_CONTACT = "deskie.last-contact";

	/** The switches that the forms of users decide. */
	static final List<String> SWITCHES = List.of(DIGITS, WHATSAPP, CUSTOM_FIELDS, SCREEN_NAME, LAST_CONTACT);

	private static final Map<String, String> REQUIRED = Map.ofEntries(Map.entry("user_id", "number"),
			Map.entry("user_full_name", "string"), Map.entry("company_name", "string"),
			Map.entry("company_position", "string"), Map.entry("thumbnail", "string"),
			Map.entry("confirmed", "boolean"), Map.entry("active", "boolean"), Map.entry("deleted", "boolean"),
			Map.entry("created_at", "string"), Map.entry("updated_at", "string"), Map.entry("type", "string"),
			Map.entry("language_id", "number"));

	private static final Map<String, Set<String>> OPTIONAL = Map.of("user_screen_name", Set.of("string"),
			"custom_fields", Set.of("object", "{}", "[]"), "linked_users", Set.of("array", "[]"), "last_contact_at",
			Set.of("string"), "password", Set.of("string"), "user_custom_channel", Set.of("string"));

	/** Types whose accounts have numbers. */
	private static final Set<String> NUMBERED = Set.of("facebook", "twitter", "telegram", "vkontakte", "odnoklassniki");

	private static final Set<String> TYPES = Set.of("email", "phone", "wa", "whatsapp", "facebook", "twitter",
			"telegram", "vkontakte", "odnoklassniki", "instagram", "viber", "skype", "line", "slack", "mattermost",
			"avito", "custom");

	private final CalibrationReport report;

	private final Map<String, Map<String, Integer>> options = new LinkedHashMap<>();

	private int users;

	DeskieUserForms(CalibrationReport report) {
		this.report = report;
		SWITCHES.forEach((rule) -> this.options.put(rule, new TreeMap<>()));
	}

	/** Adds a user of a list or a view. */
	void add(JsonNode user) {
		addFields(user);
		count(LAST_CONTACT, user.has("last_contact_at") ? "present" : "absent");
	}

	/** Adds the user of a write, which never has the time of the last contact. */
	void addWritten(JsonNode user) {
		addFields(user);
	}

	/** Returns whether all these switches are decided. */
	boolean isComplete() {
		return this.options.values().stream().noneMatch(Map::isEmpty);
	}

	private void addFields(JsonNode user) {
		this.users++;
		String type = user.path("type").asString("");
		String field = identifierField(type);
		REQUIRED.forEach((name, expected) -> check(name, user.path(name), Set.of(expected)));
		for (Map.Entry<String, JsonNode> entry : user.properties()) {
			String name = entry.getKey();
			Set<String> expected = OPTIONAL.get(name);
			if (expected != null) {
				check(name, entry.getValue(), expected);
			}
			else if (!REQUIRED.containsKey(name) && !name.equals(field)) {
				this.report.surprise("a user has " + JsonShape.key(name) + ": " + JsonShape.type(entry.getValue()));
			}
		}
		for (String time : List.of("created_at", "updated_at")) {
			if (user.path(time).isString() && ListOrder.time(user.path(time)) == null) {
				this.report.surprise(time + " of a user has another form than the page");
			}
		}
		addIdentifier(type, field, user.path(field));
		count(SCREEN_NAME, user.has("user_screen_name") ? "always" : "absent");
		addCustomFields(user.path("custom_fields"));
	}

	private void check(String name, JsonNode value, Set<String> expected) {
		if (value.isMissingNode()) {
			this.report.surprise("a user has no " + name);
		}
		else if (!expected.contains(JsonShape.type(value))) {
			this.report.surprise(name + " of a user is " + JsonShape.type(value));
		}
	}

	private static String identifierField(String type) {
		return switch (type) {
			case "email" -> "user_email";
			case "phone" -> "user_phone";
			case "whatsapp" -> "user_whatsapp_phone";
			case "custom" -> "user_custom_id";
			default -> type + "_id";
		};
	}

	private void addIdentifier(String type, String field, JsonNode value) {
		if (!TYPES.contains(type)) {
			this.report.surprise("a user has the type " + (JsonShape.isCode(type) ? type : "of another form"));
		}
		else if (value.isMissingNode()) {
			this.report.surprise("a user of the type " + type + " has no " + field);
		}
		else if (type.equals("wa") || type.equals("whatsapp")) {
			count(WHATSAPP, field);
		}
		if (NUMBERED.contains(type) && value.isNumber()) {
			count(DIGITS, "number");
		}
		else if (NUMBERED.contains(type) && value.asString("").matches("[1-9][0-9]{0,17}")) {
			count(DIGITS, "string");
		}
		else if (!value.isMissingNode() && !value.isString()) {
			this.report.surprise(field + " of a user is " + JsonShape.type(value));
		}
	}

	private void addCustomFields(JsonNode fields) {
		if (fields.isEmpty() && !fields.isValueNode()) {
			count(CUSTOM_FIELDS, fields.isMissingNode() ? "absent" : fields.isArray() ? "array" : "object");
		}
	}

	private void count(String rule, String option) {
		this.options.getOrDefault(rule, Map.of()).merge(option, 1, Integer::sum);
	}

	/** Sets the switches that all users of so far decide, and leaves the others open. */
	void conclude() {
		this.options.forEach((rule, counts) -> {
			if (!counts.isEmpty() && this.report.isOpen(rule)) {
				conclude(rule, counts);
			}
		});
	}

	/** Reports the switches that no user decides. */
	void reportOpen() {
		this.options.forEach((rule, counts) -> {
			if (counts.isEmpty()) {
				this.report.open(rule, missing(rule));
			}
		});
	}

	private void conclude(String rule, Map<String, Integer> counts) {
		String shape = subject(rule) + ": "
				+ counts.entrySet()
					.stream()
					.map((count) -> count.getKey() + " in " + count.getValue())
					.collect(Collectors.joining(", "))
				+ " of " + this.users + ((this.users == 1) ? " user" : " users");
		if (counts.size() == 1) {
			this.report.set(rule, counts.keySet().iterator().next(), shape);
		}
		else {
			this.report.surprise(rule, shape, "users differ; " + shape);
		}
	}

	private static String subject(String rule) {
		return switch (rule) {
			case DIGITS -> "identifiers of digits";
			case WHATSAPP -> "field of WhatsApp users";
			case CUSTOM_FIELDS -> "custom_fields without any";
			case SCREEN_NAME -> "user_screen_name";
			default -> "last_contact_at";
		};
	}

	private static String missing(String rule) {
		return switch (rule) {
			case DIGITS -> "no Facebook, Twitter, Telegram, VK or OK user with an identifier of digits";
			case WHATSAPP -> "no WhatsApp user";
			case CUSTOM_FIELDS -> "no user without custom fields";
			default -> "no user";
		};
	}

}
