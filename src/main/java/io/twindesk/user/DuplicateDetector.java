package io.twindesk.user;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Detects duplicate identifiers and usernames among users that are not stored yet. */
public final class DuplicateDetector {

	private final Set<List<String>> identifiers = new HashSet<>();

	private final Set<String> usernames = new HashSet<>();

	/** Registers an identifier; returns false if it is already registered. */
	public boolean register(Identifier identifier) {
		return this.identifiers
			.add(List.of(identifier.type().namespace(), identifier.normalized(), identifier.channel()));
	}

	/** Registers a username; returns false if it is already registered. */
	public boolean registerUsername(String username) {
		return username.isEmpty() || this.usernames.add(UsernameGenerator.key(username));
	}

	/** Generates and registers the username of a user with this first identifier. */
	public String registerFreeUsername(Identifier first) {
		String base = UsernameGenerator.base(first);
		String free = base;
		for (int number = 2; !registerUsername(free); number++) {
			free = base + "-" + number;
		}
		return free;
	}

}
