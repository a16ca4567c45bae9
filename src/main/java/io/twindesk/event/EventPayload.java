package io.twindesk.event;

import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The detail of an event as its row keeps it: a JSON object, its keys in their order. */
final class EventPayload {

	private static final int MAX_LENGTH = 100_000;

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private EventPayload() {
	}

	static String write(Map<String, ?> detail) {
		String json = JsonMapper.shared().writeValueAsString(detail);
		if (json.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("An event's detail is too long: " + json.length());
		}
		return json;
	}

	static Map<String, Object> read(String json) {
		return JsonMapper.shared().readValue(json, OBJECT);
	}

}
