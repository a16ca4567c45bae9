package io.twindesk.journal;

import java.util.List;
import java.util.Set;

import io.twindesk.web.Dialect;
import io.twindesk.web.MentionedUsers;
import io.twindesk.web.RequestScalars;
import org.jspecify.annotations.Nullable;

/**
 * Holds for requests that name a user in their path, query or body.
 *
 * @param dialects those that a request may be of
 * @param ids the ids of the user
 * @param email an e-mail that names the user as well, null for none
 * @param credentials those that act for the user
 */
public record UserCondition(List<Dialect> dialects, Set<String> ids, @Nullable String email,
		Set<String> credentials) implements RequestCondition {

	@Override
	public boolean matches(JournalEntry journalEntry) {
		String operation = journalEntry.operation();
		return this.dialects.stream()
			.filter((dialect) -> operation == null || dialect.has(operation))
			.map((dialect) -> MentionedUsers.of(dialect, journalEntry.userId(),
					RequestScalars.ofQuery(journalEntry.query()), RequestScalars.ofBody(journalEntry.request())))
			.anyMatch((mentioned) -> matches(mentioned, journalEntry.credential()));
	}

	private boolean matches(MentionedUsers mentioned, String credential) {
		return (this.email != null && mentioned.hasEmail(this.email))
				|| mentioned.ids().stream().anyMatch(this.ids::contains)
				|| (mentioned.ids().contains(MentionedUsers.SELF) && this.credentials.contains(credential));
	}

}
