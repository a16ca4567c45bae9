package io.twindesk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.input.Value;

/**
 * A path into a body, in a subset of JSONPath: {@code $.user.user_email}, {@code
 * items[0].id}, {@code $['user']['cf_20']}, and {@code *} for every field or item.
 */
record BodyPath(List<String> steps) {

	private static final int MAX_LENGTH = 1000;

	private static final String ALL = "*";

	private static final Pattern STEP = Pattern
		.compile("(?:^|\\.)([^.\\[\\]'\"\\s]+)|\\[([0-9]{1,9}|\\*)]|\\['([^']+)']|\\[\"([^\"]+)\"]");

	/** Parses a path; empty if it is invalid. */
	static Optional<BodyPath> read(String text) {
		String relative = text.replaceFirst("^\\$\\.?", "");
		Matcher step = STEP.matcher(relative);
		List<String> steps = new ArrayList<>();
		int at = 0;
		while (at < relative.length() && step.find(at) && step.start() == at) {
			steps.add(Stream.of(1, 2, 3, 4).map(step::group).filter((name) -> name != null).findFirst().orElseThrow());
			at = step.end();
		}
		return (at == relative.length() && !text.isEmpty() && text.length() <= MAX_LENGTH)
				? Optional.of(new BodyPath(steps)) : Optional.empty();
	}

	/** Returns the values at the path. */
	List<Value> values(Value body) {
		List<Value> values = List.of(body);
		for (String step : this.steps) {
			values = values.stream().flatMap((value) -> step(value, step)).toList();
		}
		return values;
	}

	private static Stream<Value> step(Value value, String step) {
		if (value instanceof Value.Object object) {
			return step.equals(ALL) ? object.entries().values().stream()
					: Stream.ofNullable(object.entries().get(step));
		}
		if (value instanceof Value.Array array) {
			return step.equals(ALL) ? array.items().stream() : item(array, step);
		}
		return Stream.empty();
	}

	private static Stream<Value> item(Value.Array array, String step) {
		int index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
		return (index < array.items().size()) ? Stream.of(array.items().get(index)) : Stream.empty();
	}

}
