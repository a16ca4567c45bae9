package io.twindesk.reliability;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Reads all users of a workspace as a client sees them. */
final class Profiles {

	private Profiles() {
	}

	/** Returns the users by e-mail. */
	static Map<String, Profile> read(DeskieClient deskie) throws IOException {
		Map<Long, JsonNode> users = new TreeMap<>();
		int total = Integer.MAX_VALUE;
		for (int page = 1; users.size() < total; page++) {
			JsonNode list = deskie.get("/api/users.json?limit=100&page=" + page).json();
			total = list.path("total_count").asInt();
			int before = users.size();
			for (JsonNode item : list) {
				if (item.has("user")) {
					long id = item.path("user").path("user_id").asLong();
					users.put(id, deskie.get("/api/users/" + id + ".json").json().path("user"));
				}
			}
			if (users.size() == before) {
				break;
			}
		}
		Map<String, Profile> profiles = new TreeMap<>();
		for (JsonNode user : users.values()) {
			String email = user.path("user_email").asString();
			TreeSet<String> group = new TreeSet<>(List.of(email));
			for (JsonNode linked : user.path("linked_users")) {
				JsonNode other = users.get(linked.asLong());
				group.add((other != null) ? other.path("user_email").asString() : "user " + linked);
			}
			profiles.put(email,
					new Profile(email, user.path("user_full_name").asString(), user.path("active").asBoolean(), group));
		}
		return profiles;
	}

}
