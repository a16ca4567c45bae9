package io.twindesk.user;

import java.util.Locale;
import java.util.regex.Pattern;

import io.twindesk.workspace.WorkspaceContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Derives a free username for a user without one: the local part of the e-mail, the
 * identifier, or {@code user}, followed by {@code -2}, {@code -3} and so on if that is
 * taken.
 */
@Component
class UsernameGenerator {

	private static final Pattern DISALLOWED = Pattern.compile("[^a-zA-Z0-9.-]");

	private static final long LINEAR_ATTEMPTS = 8;

	private static final String TAKEN = "select exists (select 1 from users where workspace_id = ? and username_key = ?)";

	private final JdbcTemplate jdbc;

	private final WorkspaceContext workspaceContext;

	UsernameGenerator(JdbcTemplate jdbc, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.workspaceContext = workspaceContext;
	}

	/** Returns the form in which usernames are compared. */
	static String key(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	/** Returns the base of a username, before it is made unique. */
	static String base(Identifier identifier) {
		String source = identifier.value();
		if (identifier.type() == IdentifierType.EMAIL) {
			source = source.substring(0, source.indexOf('@'));
		}
		String base = DISALLOWED.matcher(source).replaceAll("");
		return base.isEmpty() ? "user" : base;
	}

	/** Returns a free username for a base: the base itself if it is free. */
	String free(String base) {
		return isTaken(base) ? nextFree(base) : base;
	}

	/**
	 * Returns a free username for a base that is taken. The first numbers are tried one
	 * by one; after that the next free number is found by doubling and bisection, so that
	 * the millionth costs little more than the tenth.
	 */
	String nextFree(String base) {
		for (long number = 2; number <= LINEAR_ATTEMPTS; number++) {
			if (!isTaken(numbered(base, number))) {
				return numbered(base, number);
			}
		}
		long last = LINEAR_ATTEMPTS;
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

	/** Appends a number to the base, within the maximum length of a username. */
	static String numbered(String base, long number) {
		String suffix = (number == 1) ? "" : "-" + number;
		return base.substring(0, Math.min(base.length(), Identifier.MAX_LENGTH - suffix.length())) + suffix;
	}

}
