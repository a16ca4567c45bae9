package io.twindesk.fault;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is to go wrong. Of the calls that it is for, the first {@code after} are
 * let through, then it is applied to {@code times}.
 *
 * @param operation a name, or a pattern such as {@code deskie.*}
 * @param userId only calls that name this user, null for all
 * @param email only calls that name this e-mail or the user who has it, null for all
 * @param times null for ever
 * @param afterWrite whether the call does its work all the same
 */
public record FaultRule(String id, String operation, @Nullable Long userId, @Nullable String email, long after,
		@Nullable Long times, FaultAction then, boolean afterWrite) {

	/** Whether it is applied to the call of this number, counted from 1. */
	boolean isDueAt(long number) {
		return number > this.after && (this.times == null || number <= this.after + this.times);
	}

	/** To how many of so many calls it has been applied. */
	long applied(long matched) {
		long due = Math.max(matched - this.after, 0);
		return (this.times != null) ? Math.min(due, this.times) : due;
	}

}
