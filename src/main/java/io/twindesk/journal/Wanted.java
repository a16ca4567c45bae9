package io.twindesk.journal;

import java.time.Instant;

import io.twindesk.web.Operations;
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
public record Wanted(@Nullable String operation, @Nullable String status, @Nullable Instant since, long after,
		RequestCondition where) {

	public Wanted(@Nullable String operation, @Nullable String status, @Nullable Instant since, long after) {
		this(operation, status, since, after, RequestCondition.ANY);
	}

	/** The same with one more condition. */
	public Wanted and(RequestCondition condition) {
		return new Wanted(this.operation, this.status, this.since, this.after, this.where.and(condition));
	}

	boolean matches(Entry entry) {
		return entry.id() > this.after && (this.since == null || !entry.at().isBefore(this.since))
				&& (this.operation == null || Operations.matches(this.operation, entry.operation()))
				&& (this.status == null || matches(this.status, entry.status()))
				&& (this.where == RequestCondition.ANY || this.where.matches(entry.masked()));
	}

	private static boolean matches(String wanted, @Nullable Integer status) {
		return status != null && (wanted.endsWith("xx") ? wanted.charAt(0) == Integer.toString(status).charAt(0)
				: wanted.equals(Integer.toString(status)));
	}

}
