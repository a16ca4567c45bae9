package io.twindesk.user;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.springframework.stereotype.Component;

/**
 * Finds a name to sign in with for a user who was born without one: the e-mail's local
 * part, else the identifier, else {@code user}, and {@code -2}, {@code -3} behind it
 * where that is taken.
 */
@Component
class Usernames {

	private static final Pattern FOREIGN = Pattern.compile("[^a-zA-Z0-9.-]");

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
	 * A free name. The first few are looked up at once; among many namesakes the end of
	 * the row is found by doubling and halving, so that the millionth costs little more
	 * than the second.
	 */
	String free(String wish) {
		List<String> first = LongStream.rangeClosed(1, 8).mapToObj((number) -> numbered(wish, number)).toList();
		var taken = this.users.findTaken(first.stream().map(Usernames::key).toList());
		for (String name : first) {
			if (!taken.contains(key(name))) {
				return name;
			}
		}
		long last = first.size();
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
		return !this.users.findTaken(List.of(key(name))).isEmpty();
	}

	private static String numbered(String wish, long number) {
		return (number == 1) ? wish : wish + "-" + number;
	}

}
