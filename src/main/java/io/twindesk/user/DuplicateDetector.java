package io.twindesk.user;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of a number of people, before they are stored, whether two of them have the same
 * identifier or username.
 */
public final class DuplicateDetector {

	private final Set<List<String>> identifiers = new HashSet<>();

	private final Set<String> usernames = new HashSet<>();

	/** Takes an identifier, or tells with false that somebody has it. */
	public boolean register(Identifier identifier) {
		return this.identifiers
			.add(List.of(identifier.type().namespace(), identifier.normalized(), identifier.channel()));
	}

	/** Takes a username, or tells with false that somebody has it. */
	public boolean registerUsername(String username) {
		return username.isEmpty() || this.usernames.add(UsernameGenerator.key(username));
	}

	/** Takes the name that a user with that first identifier is given. */
	public String registerFreeUsername(Identifier first) {
		String spec = UsernameGenerator.base(first);
		String free = spec;
		for (int number = 2; !registerUsername(free); number++) {
			free = spec + "-" + number;
		}
		return free;
	}

}
