package io.twindesk.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.twindesk.journal.Journal;
import io.twindesk.journal.Wanted;
import io.twindesk.web.Operations;
import io.twindesk.web.Value;
import org.jspecify.annotations.Nullable;

/**
 * The parameters with which calls are asked for. What is wrong with them is told at once.
 */
class RequestQuery {

	static final Set<String> LIST = Set.of("operation", "status", "since", "limit");

	static final Set<String> WAIT = Set.of("operation", "status", "since", "count", "timeout");

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int MOST_AWAITED = 1_000_000;

	private final Map<String, String> texts = new LinkedHashMap<>();

	private final Map<String, String> faults = new LinkedHashMap<>();

	RequestQuery(Value.Object query, Set<String> known) {
		query.entries().forEach((name, value) -> {
			if (!known.contains(name)) {
				this.faults.put(name,
						"is no parameter; there are " + String.join(", ", known.stream().sorted().toList()));
			}
			else if (value instanceof Value.Text text) {
				this.texts.put(name, text.text());
			}
			else {
				this.faults.put(name, "takes one text");
			}
		});
	}

	Wanted wanted(Operations operations) {
		String operation = this.texts.get("operation");
		String unknown = (operation != null) ? operations.fault(operation) : null;
		if (unknown != null) {
			this.faults.put("operation", unknown);
		}
		String status = this.texts.get("status");
		if (status != null && !isStatus(status)) {
			this.faults.put("status", "takes a code such as 404, or 4xx for all of them");
		}
		String since = this.texts.getOrDefault("since", "0");
		if (since.matches("[0-9]{1,18}")) {
			return new Wanted(operation, status, null, Long.parseLong(since));
		}
		return new Wanted(operation, status, instant(since), 0);
	}

	static boolean isStatus(String text) {
		return text.matches("[1-5]([0-9]{2}|xx)");
	}

	int limit() {
		return number("limit", 100, 1, Journal.MOST_ITEMS);
	}

	int count() {
		return number("count", 1, 0, MOST_AWAITED);
	}

	Duration timeout() {
		try {
			Duration timeout = Duration.parse(this.texts.getOrDefault("timeout", "PT5S"));
			if (!timeout.isNegative() && timeout.compareTo(LONGEST) <= 0) {
				return timeout;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		this.faults.put("timeout", "takes a duration from PT0S to PT5M");
		return Duration.ZERO;
	}

	/**
	 * To be called when everything has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void done() {
		if (!this.faults.isEmpty()) {
			throw new InvalidBodyException("The query is wrong", this.faults);
		}
	}

	private int number(String name, int otherwise, int least, int most) {
		String text = this.texts.getOrDefault(name, String.valueOf(otherwise));
		int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
		if (number < least || number > most) {
			this.faults.put(name, "takes a whole number from " + least + " to " + most);
		}
		return number;
	}

	private @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			this.faults.put("since", "takes a time such as 2026-01-05T10:00:00Z, or the id after which");
			return null;
		}
	}

}
