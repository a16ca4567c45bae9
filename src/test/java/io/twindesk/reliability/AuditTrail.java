package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * Compares a workspace's audit entries about users with the changes that writers know of.
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

	/** Returns the differences between the audit trail and the writers. */
	List<String> problems(List<LoadWriter> writers) {
		List<String> problems = new ArrayList<>();
		if (this.gaps) {
			problems.add("the audit trail has gaps");
		}
		Map<String, List<Long>> unknown = new TreeMap<>(this.users);
		for (LoadWriter loadWriter : writers) {
			loadWriter.changes().forEach((request, user) -> {
				List<Long> reported = unknown.getOrDefault(request, List.of());
				if (reported.stream().filter(user::equals).count() != 1
						|| reported.stream().distinct().count() != reported.size()) {
					problems.add(request + " changed user " + user + ", but the audit trail has " + reported);
				}
			});
			unknown.keySet().removeAll(loadWriter.changes().keySet());
			unknown.remove(loadWriter.uncertainRequest());
		}
		unknown.forEach((request, reported) -> problems
			.add("no writer made the audited change of users " + reported + ": " + request));
		return problems;
	}

}
