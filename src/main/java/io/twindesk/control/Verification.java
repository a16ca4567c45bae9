package io.twindesk.control;

import java.util.function.Function;

import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.JournalResult;
import io.twindesk.journal.RequestCondition;
import io.twindesk.verdict.Outcome;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An expected number of requests:
 * <code>{"operation": "deskie.users.create", "count": {"exactly": 1}, "status": 201}</code>.
 */
record Verification(JournalQuery query, long min, long max) {

	/**
	 * Reads a body.
	 * @param where reads the condition of the object {@code where}
	 * @throws InvalidInputException with all errors
	 */
	static Verification read(InputObject body, OperationRegistry operationRegistry,
			Function<@Nullable InputObject, RequestCondition> where) {
		String operation = body.text("operation");
		String unknown = (operation != null) ? operationRegistry.errorOf(operation) : "is required";
		if (unknown != null) {
			body.error("operation", unknown);
		}
		String status = JournalQueryReader.status(body);
		Outcome verdict = JournalQueryReader.verdict(body);
		long min = 1;
		long max = Long.MAX_VALUE;
		InputObject count = body.object("count");
		if (count != null) {
			Long exactly = count.number("exactly", 0, Integer.MAX_VALUE);
			Long atLeast = count.number("atLeast", 0, Integer.MAX_VALUE);
			Long atMost = count.number("atMost", 0, Integer.MAX_VALUE);
			if (count.size() != 1) {
				body.error("count", "must have one of exactly, atLeast, atMost");
			}
			min = (exactly != null) ? exactly : (atLeast != null) ? atLeast : 0;
			max = (exactly != null) ? exactly : (atMost != null) ? atMost : Long.MAX_VALUE;
		}
		RequestCondition condition = where.apply(body.object("where"));
		body.throwIfInvalid();
		return new Verification(new JournalQuery(operation, status, verdict, null, 0, condition), min, max);
	}

	/** The error message, null if the number of requests is the expected one. */
	@Nullable String mismatch(JournalResult requests) {
		long total = requests.total();
		if (total > this.max) {
			return expected((this.min == this.max) ? "exactly " : "at most ", this.max) + matched(total);
		}
		if (!requests.complete() && (total < this.min || this.max < Long.MAX_VALUE)) {
			return total + " requests matched, but the journal has dropped " + requests.dropped()
					+ " requests, so the number is uncertain; see twindesk.journal";
		}
		return (total < this.min)
				? expected((this.min == this.max) ? "exactly " : "at least ", this.min) + matched(total) : null;
	}

	/** The beginning of an error message about a number of requests. */
	static String expected(String bound, long count) {
		return "expected " + bound + count + ((count == 1) ? " request" : " requests");
	}

	private static String matched(long total) {
		return ", " + total + " matched";
	}

}
