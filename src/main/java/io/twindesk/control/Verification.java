package io.twindesk.control;

import java.util.function.Function;

import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.JournalResult;
import io.twindesk.journal.RequestCondition;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How many calls somebody says there have been:
 * <code>{"operation": "deskie.users.create", "count": {"exactly": 1}, "status": 201}</code>.
 */
record Verification(JournalQuery wanted, long least, long most) {

	/**
	 * Reads the body of a call.
	 * @param where reads the object of that name, if there is one
	 * @throws InvalidInputException with all that is wrong with it
	 */
	static Verification read(InputObject body, OperationRegistry operationRegistry,
			Function<@Nullable InputObject, RequestCondition> where) {
		String operation = body.text("operation");
		String fault = (operation != null) ? operationRegistry.errorOf(operation) : "is required";
		if (fault != null) {
			body.error("operation", fault);
		}
		String status = JournalQueryReader.status(body);
		long min = 1;
		long max = Long.MAX_VALUE;
		InputObject count = body.object("count");
		if (count != null) {
			Long exactly = count.number("exactly", 0, Integer.MAX_VALUE);
			Long atLeast = count.number("atLeast", 0, Integer.MAX_VALUE);
			Long atMost = count.number("atMost", 0, Integer.MAX_VALUE);
			if (count.size() != 1) {
				body.error("count", "takes one of exactly, atLeast, atMost");
			}
			min = (exactly != null) ? exactly : (atLeast != null) ? atLeast : 0;
			max = (exactly != null) ? exactly : (atMost != null) ? atMost : Long.MAX_VALUE;
		}
		RequestCondition condition = where.apply(body.object("where"));
		body.throwIfInvalid();
		return new Verification(new JournalQuery(operation, status, null, 0, condition), min, max);
	}

	/** What speaks against it, null if nothing does. */
	@Nullable String refusal(JournalResult journalResult) {
		String seen = "There are " + journalResult.total() + " such requests";
		if (journalResult.total() > this.most) {
			return seen + expected("at most ", this.most);
		}
		if (!journalResult.complete() && (journalResult.total() < this.least || this.most < Long.MAX_VALUE)) {
			return seen + ", but this cannot be told for sure: the journal has dropped " + journalResult.dropped()
					+ " requests, see twindesk.journal";
		}
		return (journalResult.total() < this.least) ? seen + expected("at least ", this.least) : null;
	}

	private String expected(String bound, long count) {
		return ", and " + ((this.least == this.most) ? "exactly " : bound) + count + " were expected";
	}

}
