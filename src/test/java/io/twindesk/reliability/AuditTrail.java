package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * What the audit of a workspace tells of users, against what writers know that they did.
 *
 * @param users whom each request changed, one for each entry
 * @param gaps whether a number is missing among the entries
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

	/** Where it tells something else than the writers. */
	List<String> faults(List<LoadWriter> writers) {
		List<String> faults = new ArrayList<>();
		if (this.gaps) {
			faults.add("the audit has gaps");
		}
		Map<String, List<Long>> unknown = new TreeMap<>(this.users);
		for (LoadWriter loadWriter : writers) {
			loadWriter.changes().forEach((request, user) -> {
				List<Long> reported = unknown.getOrDefault(request, List.of());
				if (reported.stream().filter(user::equals).count() != 1
						|| reported.stream().distinct().count() != reported.size()) {
					faults.add(request + " changed user " + user + ", and the audit tells of " + reported);
				}
			});
			unknown.keySet().removeAll(loadWriter.changes().keySet());
			unknown.remove(loadWriter.doubted());
		}
		unknown.forEach((request, reported) -> faults
			.add("nobody did what the audit tells of users " + reported + ": " + request));
		return faults;
	}

}
