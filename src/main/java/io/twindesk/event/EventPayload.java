package io.twindesk.event;

import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts the detail of an event to and from the JSON object in its row. The order of
 * the keys is preserved.
 */
final class EventPayload {

	private static final int MAX_LENGTH = 100_000;

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private EventPayload() {
	}

	static String write(Map<String, ?> detail) {
		String json = JsonMapper.shared().writeValueAsString(detail);
		if (json.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"The detail of an event must have at most " + MAX_LENGTH + " characters: " + json.length());
		}
		return json;
	}

	static Map<String, Object> read(String json) {
		return JsonMapper.shared().readValue(json, OBJECT);
	}

}
