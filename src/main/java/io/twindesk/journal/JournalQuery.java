package io.twindesk.journal;

import java.time.Instant;

import io.twindesk.verdict.Outcome;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A query for journal entries.
 *
 * @param operation a name, or a pattern such as {@code deskie.*}; null for any
 * @param status a code or its first digit ({@code 404}, {@code 4xx}); null for any
 * @param verdict the outcome of the verdict; null for any
 * @param since only requests from this time on; null for any
 * @param after only requests after the one with this id
 * @param where condition that the requests must meet
 */
public record JournalQuery(@Nullable String operation, @Nullable String status, @Nullable Outcome verdict,
		@Nullable Instant since, long after, RequestCondition where) {

	public JournalQuery(@Nullable String operation, @Nullable String status, @Nullable Instant since, long after) {
		this(operation, status, null, since, after, RequestCondition.ANY);
	}

	/** Returns a copy with an additional condition. */
	public JournalQuery and(RequestCondition condition) {
		return new JournalQuery(this.operation, this.status, this.verdict, this.since, this.after,
				this.where.and(condition));
	}

	/** Returns a copy that begins after the request with an id. */
	public JournalQuery beginningAfter(long id) {
		return new JournalQuery(this.operation, this.status, this.verdict, this.since, id, this.where);
	}

	boolean matches(JournalEntry entry) {
		return entry.id() > this.after && (this.since == null || !entry.at().isBefore(this.since))
				&& (this.operation == null || OperationRegistry.matches(this.operation, entry.operation()))
				&& (this.status == null || matches(this.status, entry.status()))
				&& (this.verdict == null || (entry.verdict() != null && entry.verdict().outcome() == this.verdict))
				&& (this.where == RequestCondition.ANY || this.where.matches(entry.masked()));
	}

	private static boolean matches(String query, @Nullable Integer status) {
		return status != null && (query.endsWith("xx") ? query.charAt(0) == Integer.toString(status).charAt(0)
				: query.equals(Integer.toString(status)));
	}

}
