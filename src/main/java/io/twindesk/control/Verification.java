package io.twindesk.control;

import java.util.function.Function;

import io.twindesk.journal.Found;
import io.twindesk.journal.RequestCondition;
import io.twindesk.journal.Wanted;
import io.twindesk.web.Operations;
import org.jspecify.annotations.Nullable;

/**
 * How many calls somebody says there have been:
 * <code>{"operation": "deskie.users.create", "count": {"exactly": 1}, "status": 201}</code>.
 */
record Verification(Wanted wanted, long least, long most) {

	/**
	 * Reads the body of a call.
	 * @param where reads the object of that name, if there is one
	 * @throws InvalidBodyException with all that is wrong with it
	 */
	static Verification read(JsonBody body, Operations operations,
			Function<@Nullable JsonBody, RequestCondition> where) {
		String operation = body.text("operation");
		String fault = (operation != null) ? operations.fault(operation) : "is required";
		if (fault != null) {
			body.fault("operation", fault);
		}
		String status = body.plain("status");
		if (status != null && !RequestQuery.isStatus(status)) {
			body.fault("status", "takes a code such as 404, or \"4xx\" for all of them");
		}
		long least = 1;
		long most = Long.MAX_VALUE;
		JsonBody count = body.object("count");
		if (count != null) {
			Long exactly = count.number("exactly", 0, Integer.MAX_VALUE);
			Long atLeast = count.number("atLeast", 0, Integer.MAX_VALUE);
			Long atMost = count.number("atMost", 0, Integer.MAX_VALUE);
			if (count.size() != 1) {
				body.fault("count", "takes one of exactly, atLeast, atMost");
			}
			least = (exactly != null) ? exactly : (atLeast != null) ? atLeast : 0;
			most = (exactly != null) ? exactly : (atMost != null) ? atMost : Long.MAX_VALUE;
		}
		RequestCondition condition = where.apply(body.object("where"));
		body.done();
		return new Verification(new Wanted(operation, status, null, 0, condition), least, most);
	}

	/** What speaks against it, null if nothing does. */
	@Nullable String refusal(Found found) {
		String seen = "There are " + found.total() + " such requests";
		if (found.total() > this.most) {
			return seen + expected("at most ", this.most);
		}
		if (!found.complete() && (found.total() < this.least || this.most < Long.MAX_VALUE)) {
			return seen + ", but this cannot be told for sure: the journal has dropped " + found.dropped()
					+ " requests, see twindesk.journal";
		}
		return (found.total() < this.least) ? seen + expected("at least ", this.least) : null;
	}

	private String expected(String bound, long count) {
		return ", and " + ((this.least == this.most) ? "exactly " : bound) + count + " were expected";
	}

}
