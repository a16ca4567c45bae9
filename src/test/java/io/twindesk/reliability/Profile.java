package io.twindesk.reliability;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a writer expects the server to tell of a user.
 *
 * @param group all users that are linked with this one, itself included, by their e-mails
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

	/** Users by their e-mails, with one of them changed, added or, by null, removed. */
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

	/** Users by their e-mails, with these as one group. */
	static TreeMap<String, Profile> grouped(Map<String, Profile> users, TreeSet<String> group) {
		TreeMap<String, Profile> grouped = new TreeMap<>(users);
		group.forEach((email) -> grouped.computeIfPresent(email, (key, user) -> user.withGroup(group)));
		return grouped;
	}

}
