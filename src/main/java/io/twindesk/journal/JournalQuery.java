package io.twindesk.journal;

import java.time.Instant;

import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for.
 *
 * @param operation a name, or a pattern such as {@code deskie.*}; null for any
 * @param status a code or its first digit ({@code 404}, {@code 4xx}); null for any
 * @param since only calls from then on; null for any
 * @param after only calls behind the one of that id
 * @param where holds for the calls that are asked for
 */
public record JournalQuery(@Nullable String operation, @Nullable String status, @Nullable Instant since, long after,
		RequestCondition where) {

	public JournalQuery(@Nullable String operation, @Nullable String status, @Nullable Instant since, long after) {
		this(operation, status, since, after, RequestCondition.ANY);
	}

	/** The same with one more condition. */
	public JournalQuery and(RequestCondition condition) {
		return new JournalQuery(this.operation, this.status, this.since, this.after, this.where.and(condition));
	}

	boolean matches(JournalEntry journalEntry) {
		return journalEntry.id() > this.after && (this.since == null || !journalEntry.at().isBefore(this.since))
				&& (this.operation == null || OperationRegistry.matches(this.operation, journalEntry.operation()))
				&& (this.status == null || matches(this.status, journalEntry.status()))
				&& (this.where == RequestCondition.ANY || this.where.matches(journalEntry.masked()));
	}

	private static boolean matches(String query, @Nullable Integer status) {
		return status != null && (query.endsWith("xx") ? query.charAt(0) == Integer.toString(status).charAt(0)
				: query.equals(Integer.toString(status)));
	}

}
