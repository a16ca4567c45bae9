package io.twindesk.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import io.twindesk.journal.JournalQuery;
import io.twindesk.journal.RequestJournal;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The parameters with which calls are asked for. What is wrong with them is told at once.
 */
class JournalQueryReader {

	static final Set<String> LIST = Set.of("operation", "status", "since", "limit");

	static final Set<String> WAIT = Set.of("operation", "status", "since", "count", "timeout", "where");

	private static final String WHERE = "where";

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int MAX_AWAITED = 1_000_000;

	private final Map<String, String> texts = new LinkedHashMap<>();

	private final Map<String, String> errors = new LinkedHashMap<>();

	private final Set<String> known;

	private final String unknown;

	private Value.@Nullable Object where;

	private @Nullable JsonBodyReader whereBody;

	JournalQueryReader(Value.Object query, Set<String> known) {
		this(query, known, "is no parameter; there are ");
	}

	private JournalQueryReader(Value.Object query, Set<String> known, String unknown) {
		this.known = known;
		this.unknown = unknown;
		query.entries().forEach(this::read);
	}

	/** The same of a body, in which numbers and flags stand for their texts. */
	static JournalQueryReader ofBody(Value body, Set<String> known) {
		if (!(body instanceof Value.Object object)) {
			throw new InvalidBodyException(Map.of("", "The body takes one object"));
		}
		Map<String, Value> texts = new LinkedHashMap<>();
		object.entries().forEach((name, value) -> {
			String text = name.equals(WHERE) ? null : Value.plain(value);
			texts.put(name, (text != null) ? new Value.Text(text) : value);
		});
		return new JournalQueryReader(new Value.Object(texts), known, "is no field; there are ");
	}

	private void read(String name, Value value) {
		String[] path = name.split("[.]", -1);
		if (!this.known.contains(path[0]) || (path.length > 1 && !path[0].equals(WHERE))) {
			this.errors.put(name, this.unknown + String.join(", ", this.known.stream().sorted().toList()));
		}
		else if (path[0].equals(WHERE)) {
			readWhere(name, path, value);
		}
		else if (value instanceof Value.Text text) {
			this.texts.put(name, text.text());
		}
		else {
			this.errors.put(name, "takes one text");
		}
	}

	/**
	 * {@code where.header.name=X-Source}, or the object as JSON, or the object itself.
	 */
	private void readWhere(String name, String[] path, Value value) {
		Value input = (path.length == 1 && value instanceof Value.Text text) ? json(text.text()) : value;
		for (int i = path.length - 1; i > 0; i--) {
			input = new Value.Object(Map.of(path[i], input));
		}
		if (input instanceof Value.Object object) {
			this.where = merged((this.where != null) ? this.where : Value.Object.EMPTY, object);
		}
		else {
			this.errors.put(name, "takes an object");
		}
	}

	private static Value json(String text) {
		try {
			return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnreadableInputException ex) {
			return new Value.Null();
		}
	}

	private static Value.Object merged(Value.Object one, Value.Object other) {
		Map<String, Value> all = new LinkedHashMap<>(one.entries());
		other.entries()
			.forEach((name, value) -> all.merge(name, value,
					(before, next) -> (before instanceof Value.Object outer && next instanceof Value.Object inner)
							? merged(outer, inner) : next));
		return new Value.Object(all);
	}

	/** The object by which the requests are chosen, null if there is none. */
	@Nullable JsonBodyReader where() {
		if (this.where == null) {
			return null;
		}
		this.whereBody = JsonBodyReader.at(WHERE, this.where, this.errors);
		return this.whereBody;
	}

	JournalQuery wanted(OperationRegistry operationRegistry) {
		String operation = this.texts.get("operation");
		String unknown = (operation != null) ? operationRegistry.errorOf(operation) : null;
		if (unknown != null) {
			this.errors.put("operation", unknown);
		}
		String status = this.texts.get("status");
		if (status != null && !isStatus(status)) {
			this.errors.put("status", "takes a code such as 404, or 4xx for all of them");
		}
		String since = this.texts.getOrDefault("since", "0");
		if (since.matches("[0-9]{1,18}")) {
			return new JournalQuery(operation, status, null, Long.parseLong(since));
		}
		return new JournalQuery(operation, status, instant(since), 0);
	}

	static boolean isStatus(String text) {
		return text.matches("[1-5]([0-9]{2}|xx)");
	}

	int limit() {
		return number("limit", 100, 1, RequestJournal.MAX_ITEMS);
	}

	int count() {
		return number("count", 1, 0, MAX_AWAITED);
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
		this.errors.put("timeout", "takes a duration from PT0S to PT5M");
		return Duration.ZERO;
	}

	/**
	 * To be called when everything has been read.
	 * @throws InvalidBodyException with all that is wrong
	 */
	void throwIfInvalid() {
		if (this.whereBody != null) {
			this.whereBody.rejectUnknown();
		}
		if (!this.errors.isEmpty()) {
			throw new InvalidBodyException("The query is wrong", this.errors);
		}
	}

	private int number(String name, int defaultValue, int min, int max) {
		String text = this.texts.getOrDefault(name, String.valueOf(defaultValue));
		int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
		if (number < min || number > max) {
			this.errors.put(name, "takes a whole number from " + min + " to " + max);
		}
		return number;
	}

	private @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			this.errors.put("since", "takes a time such as 2026-01-05T10:00:00Z, or the id after which");
			return null;
		}
	}

}
