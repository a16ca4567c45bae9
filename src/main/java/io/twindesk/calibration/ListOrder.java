package io.twindesk.calibration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Excludes the orders that a list of users contradicts. Several may remain, for example
 * if no user was changed after it was created.
 */
final class ListOrder {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private final Set<String> possible = new LinkedHashSet<>(List.of("id", "id-desc", "updated", "updated-desc"));

	private @Nullable JsonNode previous;

	private int users;

	/** Parses a time of a response, null if it has another form. */
	static @Nullable Instant time(JsonNode text) {
		try {
			return text.isString() ? OffsetDateTime.parse(text.asString(), TIME).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Adds the next user of the list. */
	void add(JsonNode user) {
		JsonNode before = this.previous;
		if (before != null) {
			exclude(Long.compare(before.path("user_id").asLong(0), user.path("user_id").asLong(0)), "id", "id-desc");
			Instant one = time(before.path("updated_at"));
			Instant other = time(user.path("updated_at"));
			if (one != null && other != null) {
				exclude(one.compareTo(other), "updated", "updated-desc");
			}
			else {
				this.possible.removeAll(List.of("updated", "updated-desc"));
			}
		}
		this.previous = user;
		this.users++;
	}

	private void exclude(int comparison, String ascending, String descending) {
		if (comparison != 0) {
			this.possible.remove((comparison < 0) ? descending : ascending);
		}
	}

	/** Returns the number of users that were added. */
	int users() {
		return this.users;
	}

	/** Returns the orders that no two neighbours contradict. */
	List<String> possible() {
		return List.copyOf(this.possible);
	}

}
