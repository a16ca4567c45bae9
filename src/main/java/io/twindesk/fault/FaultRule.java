package io.twindesk.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault rule. It skips the first {@code after} matching requests and is then applied to
 * {@code times} requests.
 *
 * @param operation a name, or a pattern such as {@code deskie.*}
 * @param userId only requests that name this user, null for all
 * @param email only requests that name this e-mail address or the user who has it, null
 * for all
 * @param times null for an unlimited number
 * @param afterWrite whether the request is executed nevertheless
 */
public record FaultRule(String id, String operation, @Nullable Long userId, @Nullable String email, long after,
		@Nullable Long times, FaultAction then, boolean afterWrite) {

	/**
	 * Checks whether the rule is applied to the request with this number, counted from 1.
	 */
	boolean isDueAt(long number) {
		return number > this.after && (this.times == null || number <= this.after + this.times);
	}

	/** Returns the number of requests to which the rule has been applied. */
	long applied(long matched) {
		long due = Math.max(matched - this.after, 0);
		return (this.times != null) ? Math.min(due, this.times) : due;
	}

}
