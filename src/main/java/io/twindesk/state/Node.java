package io.twindesk.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import io.twindesk.web.Value;
import io.twindesk.workspace.WorkspaceTime;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document. It reads what stands there, takes something else where nothing
 * does, and notes what is wrong by its path, so that a document is told all its faults at
 * once.
 */
final class Node {

	private static final long MAX_ID = 999_999_999_999_999_999L;

	private final String path;

	private final @Nullable Value value;

	private final Map<String, String> faults;

	private final Set<String> known = new LinkedHashSet<>();

	private Node(String path, @Nullable Value value, Map<String, String> faults) {
		this.path = path;
		this.value = (value instanceof Value.Null) ? null : value;
		this.faults = faults;
	}

	/**
	 * A whole document.
	 * @param faults takes sentences by their paths
	 */
	static Node root(String path, @Nullable Value document, Map<String, String> faults) {
		return new Node(path, document, faults);
	}

	boolean isAbsent() {
		return this.value == null;
	}

	boolean isObject() {
		return this.value instanceof Value.Object;
	}

	@Nullable Value value() {
		return this.value;
	}

	/** The place below this object's key, which is known from now on. */
	Node at(String key) {
		this.known.add(key);
		Value below = (this.value instanceof Value.Object object) ? object.get(key) : null;
		return new Node(this.path.isEmpty() ? key : this.path + "." + key, below, this.faults);
	}

	/**
	 * Makes sure that this is an object with no other keys than those asked for.
	 */
	void done() {
		if (this.value instanceof Value.Object object) {
			for (String key : object.entries().keySet()) {
				if (!this.known.contains(key)) {
					at(key).fault("is not known here; there are "
							+ String.join(", ", this.known.stream().filter((name) -> !name.equals(key)).toList()));
					this.known.remove(key);
				}
			}
		}
		else {
			fault("takes an object");
		}
	}

	/** The items of a list; of nothing, none. */
	List<Node> items() {
		List<Node> items = new ArrayList<>();
		if (this.value instanceof Value.Array array) {
			for (Value item : array.items()) {
				items.add(new Node(this.path + "[" + items.size() + "]", item, this.faults));
			}
		}
		else if (this.value != null) {
			fault("takes a list");
		}
		return items;
	}

	/** The entries of an object; of nothing, none. */
	Map<String, Node> entries() {
		Map<String, Node> entries = new LinkedHashMap<>();
		if (this.value instanceof Value.Object object) {
			object.entries().keySet().forEach((key) -> entries.put(key, at(key)));
		}
		else if (this.value != null) {
			fault("takes an object");
		}
		return entries;
	}

	/** A text of at most so many characters, counted in code points. */
	String text(String otherwise, int most) {
		if (this.value == null) {
			return otherwise;
		}
		if (!(this.value instanceof Value.Text given) || !Value.isStorable(given.text())) {
			return fault("takes a text", otherwise);
		}
		String text = given.text();
		return (text.codePointCount(0, text.length()) <= most) ? text
				: fault("takes at most " + most + " characters", otherwise);
	}

	boolean flag(boolean otherwise) {
		if (this.value instanceof Value.Flag flag) {
			return flag.value();
		}
		return (this.value == null) ? otherwise : fault("takes true or false", otherwise);
	}

	/** A whole number of at most 64 bits, from {@code least} up. */
	long number(long otherwise, long least) {
		if (this.value == null) {
			return otherwise;
		}
		try {
			if (this.value instanceof Value.Number number && number.literal().matches("0|-?[1-9][0-9]{0,18}")
					&& Long.parseLong(number.literal()) >= least) {
				return Long.parseLong(number.literal());
			}
		}
		catch (NumberFormatException ex) {
			// nineteen digits can be too much for 64 bits, too
		}
		return fault((least == Long.MIN_VALUE) ? "takes a whole number of at most 64 bits"
				: "takes a whole number from " + least + " up", otherwise);
	}

	/** The number of something, of at most 18 digits, which has to be there. */
	long id() {
		if (this.value == null) {
			return fault("is missing", 0L);
		}
		long id = number(0, 1);
		return (id <= MAX_ID) ? id : fault("takes a whole number from 1 to " + MAX_ID, 0L);
	}

	/** A time that a workspace's clock can show. */
	Instant instant(Instant otherwise) {
		return instant(otherwise, WorkspaceTime.END);
	}

	/** A time from the earliest that a clock can show to before an end. */
	Instant instant(Instant otherwise, Instant end) {
		if (this.value == null) {
			return otherwise;
		}
		try {
			if (this.value instanceof Value.Text text) {
				Instant time = OffsetDateTime.parse(text.text()).toInstant().truncatedTo(ChronoUnit.MICROS);
				if (!time.isBefore(WorkspaceTime.EARLIEST) && time.isBefore(end)) {
					return time;
				}
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		return fault("takes a time such as 2026-01-05T10:00:00Z", otherwise);
	}

	/** What a text stands for, one of several words. */
	<T> @Nullable T word(List<T> all, Function<T, String> word) {
		return word(all, word, (one, text) -> word.apply(one).equals(text));
	}

	/** As {@link #word(List, Function)}, where a value may have several words. */
	<T> @Nullable T word(List<T> all, Function<T, String> word, BiPredicate<T, String> isNamed) {
		String text = text("", Integer.MAX_VALUE);
		return all.stream().filter((one) -> isNamed.test(one, text)).findFirst().orElseGet(() -> {
			fault("takes one of " + String.join(", ", all.stream().map(word).toList()));
			return null;
		});
	}

	/** Notes what is wrong here; of several faults of a place the first is told. */
	void fault(String sentence) {
		this.faults.putIfAbsent(this.path, sentence);
	}

	private <T> T fault(String sentence, T otherwise) {
		fault(sentence);
		return otherwise;
	}

}
