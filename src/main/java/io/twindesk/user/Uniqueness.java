package io.twindesk.user;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of a number of people, before they are stored, whether two of them have the same
 * identifier or username.
 */
public final class Uniqueness {

	private final Set<List<String>> identifiers = new HashSet<>();

	private final Set<String> usernames = new HashSet<>();

	/** Takes an identifier, or tells with false that somebody has it. */
	public boolean take(Identifier identifier) {
		return this.identifiers.add(List.of(identifier.type().space(), identifier.key(), identifier.channel()));
	}

	/** Takes a username, or tells with false that somebody has it. */
	public boolean takeUsername(String username) {
		return username.isEmpty() || this.usernames.add(Usernames.key(username));
	}

	/** Takes the name that a user with that first identifier is given. */
	public String takeFreeUsername(Identifier first) {
		String wish = Usernames.base(first);
		String free = wish;
		for (int number = 2; !takeUsername(free); number++) {
			free = wish + "-" + number;
		}
		return free;
	}

}
