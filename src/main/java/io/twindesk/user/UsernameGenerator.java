package io.twindesk.user;

import java.util.Locale;
import java.util.regex.Pattern;

import io.twindesk.workspace.WorkspaceContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds a name to sign in with for a user who was born without one: the e-mail's local
 * part, else the identifier, else {@code user}, and {@code -2}, {@code -3} behind it
 * where that is taken.
 */
@Component
class UsernameGenerator {

	private static final Pattern FOREIGN = Pattern.compile("[^a-zA-Z0-9.-]");

	private static final long ONE_BY_ONE = 8;

	private static final String TAKEN = "select exists (select 1 from users where workspace_id = ? and username_key = ?)";

	private final JdbcTemplate jdbc;

	private final WorkspaceContext workspaceContext;

	UsernameGenerator(JdbcTemplate jdbc, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.workspaceContext = workspaceContext;
	}

	/** Usernames that are equal in this form are the same. */
	static String key(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	/** What a username is derived from, before it is made unique. */
	static String base(Identifier identifier) {
		String source = identifier.value();
		if (identifier.type() == IdentifierType.EMAIL) {
			source = source.substring(0, source.indexOf('@'));
		}
		String base = FOREIGN.matcher(source).replaceAll("");
		return base.isEmpty() ? "user" : base;
	}

	/**
	 * A free name for a base that is taken. The first few are tried one by one; among
	 * many namesakes the end of the row is found by doubling and halving, so that the
	 * millionth costs little more than the tenth.
	 */
	String nextFree(String base) {
		for (long number = 2; number <= ONE_BY_ONE; number++) {
			if (!isTaken(numbered(base, number))) {
				return numbered(base, number);
			}
		}
		long last = ONE_BY_ONE;
		long free = last * 2;
		while (isTaken(numbered(base, free))) {
			last = free;
			free *= 2;
		}
		while (free - last > 1) {
			long middle = (last + free) / 2;
			if (isTaken(numbered(base, middle))) {
				last = middle;
			}
			else {
				free = middle;
			}
		}
		return numbered(base, free);
	}

	private boolean isTaken(String name) {
		return Boolean.TRUE
			.equals(this.jdbc.queryForObject(TAKEN, Boolean.class, this.workspaceContext.get().id(), key(name)));
	}

	/** The base with a number after it, within the length of a username. */
	static String numbered(String base, long number) {
		String after = (number == 1) ? "" : "-" + number;
		return base.substring(0, Math.min(base.length(), Identifier.MAX_LENGTH - after.length())) + after;
	}

}
