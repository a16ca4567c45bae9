package io.twindesk.journal;

import java.util.List;
import java.util.Set;

import io.twindesk.web.Dialect;
import io.twindesk.web.MentionedUsers;
import io.twindesk.web.RequestScalars;
import org.jspecify.annotations.Nullable;

/**
 * Matches requests that name a user in their path, query or body.
 *
 * @param dialects dialects of the requests
 * @param ids ids of the user
 * @param email e-mail address that also identifies the user, null for none
 * @param credentials ids of the credentials that act for the user
 */
record UserCondition(List<Dialect> dialects, Set<String> ids, @Nullable String email,
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
				|| (mentioned.self() && this.credentials.contains(credential));
	}

}
