package io.twindesk.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.twindesk.input.Value;
import io.twindesk.web.Dialect;
import org.jspecify.annotations.Nullable;

/** A condition on a recorded request, in addition to its operation and status. */
@FunctionalInterface
public interface RequestCondition {

	/** Matches every request. */
	RequestCondition ANY = (entry) -> true;

	boolean matches(JournalEntry entry);

	/** Returns a condition that matches if both do. */
	default RequestCondition and(RequestCondition other) {
		return (entry) -> matches(entry) && other.matches(entry);
	}

	/** Matches requests that name a user, see {@link UserCondition}. */
	static RequestCondition user(List<Dialect> dialects, Set<String> ids, @Nullable String email,
			Set<String> credentials) {
		return new UserCondition(dialects, ids, email, credentials);
	}

	/**
	 * Matches requests that have this value at a path of their body.
	 * @param path a path such as {@code $.user.user_email}
	 * @return the condition, empty if the path is invalid
	 */
	static Optional<RequestCondition> body(String path, Value value) {
		return BodyPath.read(path).map((read) -> new BodyCondition(read, value));
	}

	/**
	 * Matches requests that have a header with this name, in any case, and this value.
	 */
	static RequestCondition header(String name, String value) {
		return (entry) -> entry.request()
			.headers()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(name) && header.value().strip().equals(value.strip()));
	}

}
