package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list response of Deskie, read with the order of its keys.
 *
 * @param ids the ids of the users, in order
 */
record UserList(List<String> keys, List<Long> ids, JsonNode total) {

	static UserList of(String body) {
		JsonNode page = JsonMapper.shared().readTree(body);
		List<Long> ids = new ArrayList<>();
		page.forEach((entry) -> {
			if (entry.isObject()) {
				ids.add(entry.get("user").get("user_id").asLong());
			}
		});
		return new UserList(List.copyOf(page.propertyNames()), ids, page.get("total_count"));
	}

}
