package io.twindesk.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.input.Value;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * A user of the account in the form of a state document.
 *
 * @param fields the fields of the document, which JSON can express; numbers with a
 * spelling of their own are {@link RawValue}s
 */
record PulledUser(long id, Map<String, Object> fields) {

	static final String CUSTOM_FIELDS = "customFields";

	static final String FIRST_NAME = "firstName";

	static final String IDENTIFIERS = "identifiers";

	static final String LAST_NAME = "lastName";

	static final String THUMBNAIL = "thumbnail";

	static final String TYPE = "type";

	static final String USERNAME = "username";

	private static final String ID = "id";

	PulledUser(long id) {
		this(id, new LinkedHashMap<>(Map.of(ID, id)));
	}

	/** Reads a user that {@link #json} has written. */
	static PulledUser of(Value.Object document) {
		Map<String, Object> fields = map(document);
		fields.put(IDENTIFIERS,
				new ArrayList<>(VendorFields.items(document.get(IDENTIFIERS))
					.stream()
					.map((identifier) -> PulledIdentifier.of(VendorFields.object(identifier)))
					.toList()));
		return new PulledUser(VendorFields.id(document.get(ID)).orElseThrow(), fields);
	}

	/** Adds a field and returns this user. */
	PulledUser with(String field, Object value) {
		this.fields.put(field, value);
		return this;
	}

	/** Adds an identifier, unless its value is empty. */
	PulledUser withIdentifier(String type, String value) {
		return withIdentifier(type, "", value);
	}

	PulledUser withIdentifier(String type, String channel, String value) {
		if (!value.isEmpty()) {
			identifiers().add(new PulledIdentifier(type, channel, value));
		}
		return this;
	}

	/** Returns the identifiers, which may be changed. */
	@SuppressWarnings("unchecked")
	List<PulledIdentifier> identifiers() {
		return (List<PulledIdentifier>) this.fields.computeIfAbsent(IDENTIFIERS, (key) -> new ArrayList<>());
	}

	/** Returns the custom fields, which may be changed. */
	@SuppressWarnings("unchecked")
	Map<String, Object> customFields() {
		return (Map<String, Object>) this.fields.computeIfAbsent(CUSTOM_FIELDS, (key) -> new LinkedHashMap<>());
	}

	/** Returns a text, which is empty if the field is absent. */
	String text(String field) {
		return (this.fields.get(field) instanceof String text) ? text : "";
	}

	/** Returns the user as one line of JSON. */
	String json() {
		return JsonMapper.shared().writeValueAsString(this.fields);
	}

	/** Returns a value as an object that Jackson writes in the same spelling. */
	static Object plain(Value value) {
		if (value instanceof Value.Text text) {
			return text.text();
		}
		if (value instanceof Value.Number number) {
			return new RawValue(number.literal());
		}
		if (value instanceof Value.Bool bool) {
			return bool.value();
		}
		if (value instanceof Value.Array array) {
			return new ArrayList<>(array.items().stream().map(PulledUser::plain).toList());
		}
		return (value instanceof Value.Object object) ? map(object) : new RawValue("null");
	}

	private static Map<String, Object> map(Value.Object object) {
		Map<String, Object> map = new LinkedHashMap<>();
		object.entries().forEach((key, value) -> map.put(key, plain(value)));
		return map;
	}

}
