package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * The audit entries of a workspace about users.
 *
 * @param users the users that each request changed, one for each entry
 * @param gaps whether an id is missing among the entries
 */
record AuditTrail(Map<String, List<Long>> users, boolean gaps) {

	static AuditTrail read(DeskieClient control, String workspace) throws IOException {
		Map<String, List<Long>> users = new TreeMap<>();
		long last = 0;
		boolean gaps = false;
		while (true) {
			JsonNode page = control.get("/_twindesk/workspaces/" + workspace + "/audit?limit=1000&after=" + last)
				.json();
			for (JsonNode item : page.path("items")) {
				gaps |= item.path("id").asLong() != ++last;
				if (item.path("action").asString().startsWith("user.")) {
					users.computeIfAbsent(item.path("by").path("requestId").asString(), (request) -> new ArrayList<>())
						.add(item.path("userId").asLong());
				}
			}
			if (page.path("items").isEmpty()) {
				return new AuditTrail(users, gaps | page.path("last").asLong() != last);
			}
		}
	}

}
