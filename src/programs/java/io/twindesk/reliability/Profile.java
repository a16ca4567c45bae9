package io.twindesk.reliability;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The data of a user that a writer expects from the server.
 *
 * @param group the e-mails of all users that are linked with this one, including itself
 */
record Profile(String email, String name, boolean active, TreeSet<String> group) {

	static Profile of(String email, String name) {
		return new Profile(email, name, true, new TreeSet<>(Set.of(email)));
	}

	Profile withName(String name) {
		return new Profile(this.email, name, this.active, this.group);
	}

	Profile withActive(boolean active) {
		return new Profile(this.email, this.name, active, this.group);
	}

	Profile withGroup(TreeSet<String> group) {
		return new Profile(this.email, this.name, this.active, group);
	}

	/**
	 * Returns users by e-mail, with one of them changed, added or, if the result is null,
	 * removed.
	 */
	static TreeMap<String, Profile> changed(Map<String, Profile> users, String email,
			UnaryOperator<@Nullable Profile> change) {
		TreeMap<String, Profile> changed = new TreeMap<>(users);
		Profile created = change.apply(changed.get(email));
		if (created == null) {
			changed.remove(email);
		}
		else {
			changed.put(email, created);
		}
		return changed;
	}

	/** Returns users by e-mail, with the given ones as one group. */
	static TreeMap<String, Profile> grouped(Map<String, Profile> users, TreeSet<String> group) {
		TreeMap<String, Profile> grouped = new TreeMap<>(users);
		group.forEach((email) -> grouped.computeIfPresent(email, (key, user) -> user.withGroup(group)));
		return grouped;
	}

}
