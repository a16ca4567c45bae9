package io.twindesk.user;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Finds a name to sign in with for a user who was born without one: the e-mail's local
 * part, else the identifier, else {@code user}, and {@code -2}, {@code -3} behind it
 * where that is taken.
 */
@Component
class Usernames {

	private static final Pattern FOREIGN = Pattern.compile("[^a-zA-Z0-9.-]");

	private static final long ONE_BY_ONE = 8;

	private final UserRepository users;

	Usernames(UserRepository users) {
		this.users = users;
	}

	/** Usernames that are equal in this form are the same. */
	static String key(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	/** What the name is made of, before it is made unique. */
	static String wish(Identifier identifier) {
		String source = identifier.value();
		if (identifier.type() == IdentifierType.EMAIL) {
			source = source.substring(0, source.indexOf('@'));
		}
		String wish = FOREIGN.matcher(source).replaceAll("");
		return wish.isEmpty() ? "user" : wish;
	}

	/**
	 * A free name. The first few are tried one by one; among many namesakes the end of
	 * the row is found by doubling and halving, so that the millionth costs little more
	 * than the tenth.
	 */
	String free(String wish) {
		for (long number = 1; number <= ONE_BY_ONE; number++) {
			if (!isTaken(numbered(wish, number))) {
				return numbered(wish, number);
			}
		}
		long last = ONE_BY_ONE;
		long free = last * 2;
		while (isTaken(numbered(wish, free))) {
			last = free;
			free *= 2;
		}
		while (free - last > 1) {
			long middle = (last + free) / 2;
			if (isTaken(numbered(wish, middle))) {
				last = middle;
			}
			else {
				free = middle;
			}
		}
		return numbered(wish, free);
	}

	private boolean isTaken(String name) {
		return this.users.findIdByUsername(key(name)).isPresent();
	}

	/** The wish with a number behind it, within what a name may have. */
	static String numbered(String wish, long number) {
		String behind = (number == 1) ? "" : "-" + number;
		return wish.substring(0, Math.min(wish.length(), Identifier.MAX_LENGTH - behind.length())) + behind;
	}

}
