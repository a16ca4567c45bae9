package io.twindesk.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.RequestCondition;
import io.twindesk.journal.RequestJournal;
import io.twindesk.verdict.Outcome;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters that select requests of the journal, from a query or from a body
 * with the same fields. {@code where} is an object, JSON text, or parameters such as
 * {@code where.header.name}.
 */
class JournalQueryReader {

	private static final String WHERE = "where";

	private static final Duration MAX_TIMEOUT = Duration.ofMinutes(5);

	private static final int MAX_COUNT = 1_000_000;

	private final InputObject input;

	private final Value.@Nullable Object where;

	private JournalQueryReader(Value.Object parameters, boolean conditional,
			Function<Value.Object, InputObject> reader) {
		Map<String, Value> others = new LinkedHashMap<>();
		Value.Object where = null;
		for (Map.Entry<String, Value> parameter : parameters.entries().entrySet()) {
			Value.Object part = conditional ? where(parameter.getKey().split("[.]", -1), parameter.getValue()) : null;
			if (part != null) {
				where = (where != null) ? merged(where, part) : part;
			}
			else {
				others.put(parameter.getKey(), parameter.getValue());
			}
		}
		this.input = reader.apply(new Value.Object(others));
		this.where = where;
	}

	/** Reads the query of a list, which has no {@code where}. */
	static JournalQueryReader ofList(Value.Object query) {
		return new JournalQueryReader(query, false, InputObject::query);
	}

	/** Reads a query that may have a {@code where}. */
	static JournalQueryReader of(Value.Object query) {
		return new JournalQueryReader(query, true, InputObject::query);
	}

	/**
	 * Reads a body that may have a {@code where}.
	 * @throws InvalidInputException if it is not an object
	 */
	static JournalQueryReader ofBody(Value body) {
		if (!(body instanceof Value.Object object)) {
			throw InvalidInputException.ofBody(Map.of("", "must be an object"));
		}
		return new JournalQueryReader(object, true, InputObject::lenientBody);
	}

	/** Returns the part of the condition that a parameter contains, null for none. */
	private static Value.@Nullable Object where(String[] path, Value value) {
		if (!path[0].equals(WHERE)) {
			return null;
		}
		Value part = (path.length == 1 && value instanceof Value.Text text) ? json(text.text()) : value;
		for (int i = path.length - 1; i > 0; i--) {
			part = new Value.Object(Map.of(path[i], part));
		}
		return (part instanceof Value.Object object) ? object : null;
	}

	private static Value json(String text) {
		try {
			return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnreadableInputException ex) {
			return new Value.Null();
		}
	}

	private static Value.Object merged(Value.Object first, Value.Object second) {
		Map<String, Value> all = new LinkedHashMap<>(first.entries());
		second.entries()
			.forEach((name, value) -> all.merge(name, value,
					(before, next) -> (before instanceof Value.Object outer && next instanceof Value.Object inner)
							? merged(outer, inner) : next));
		return new Value.Object(all);
	}

	/** Returns the reader of the condition, null if there is none. */
	@Nullable InputObject where() {
		InputObject invalid = this.input.object(WHERE);
		return (this.where != null) ? this.input.child(WHERE, this.where) : invalid;
	}

	JournalQuery query(OperationRegistry operations) {
		String operation = this.input.text("operation");
		String unknown = (operation != null) ? operations.errorOf(operation) : null;
		if (unknown != null) {
			this.input.error("operation", unknown);
		}
		String status = status(this.input);
		Outcome verdict = verdict(this.input);
		String since = this.input.plain("since");
		if (since == null || since.matches("[0-9]{1,18}")) {
			return new JournalQuery(operation, status, verdict, null, (since != null) ? Long.parseLong(since) : 0,
					RequestCondition.ANY);
		}
		return new JournalQuery(operation, status, verdict, instant(since), 0, RequestCondition.ANY);
	}

	/** Reads a status code, or a class of them. */
	static @Nullable String status(InputObject input) {
		String status = input.plain("status");
		if (status != null && !status.matches("[1-5]([0-9]{2}|xx)")) {
			input.error("status", "must be a code such as 404, or 4xx for all of them");
		}
		return status;
	}

	/** Reads the outcome of a verdict. */
	static @Nullable Outcome verdict(InputObject input) {
		String text = input.text("verdict");
		if (text == null) {
			return null;
		}
		for (Outcome outcome : Outcome.values()) {
			if (outcome.text().equals(text)) {
				return outcome;
			}
		}
		input.error("verdict", "must be broken or tolerated or clean");
		return null;
	}

	/** Reads the format of a list. */
	String format() {
		return this.input.oneOf("format", "json", "har");
	}

	/** Checks whether the parameters have a position. */
	boolean hasSince() {
		return !this.input.isAbsent("since");
	}

	int limit() {
		return this.input.limit("limit", 100, RequestJournal.MAX_ITEMS);
	}

	int count() {
		Long count = this.input.number("count", 0, MAX_COUNT);
		return (count != null) ? count.intValue() : 1;
	}

	Duration timeout() {
		Duration timeout = this.input.duration("timeout");
		if (timeout != null && timeout.compareTo(MAX_TIMEOUT) > 0) {
			this.input.error("timeout", "must be a duration from PT0S to PT5M");
		}
		return (timeout != null) ? timeout : Duration.ofSeconds(5);
	}

	/**
	 * Throws if there is any error. Call it after all parameters were read.
	 * @throws InvalidInputException with all errors
	 */
	void throwIfInvalid() {
		this.input.throwIfInvalid();
	}

	private @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			this.input.error("since", "must be a time such as 2026-01-05T10:00:00Z or an id");
			return null;
		}
	}

}
