package io.twindesk.omnidesk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;

/**
 * Reads a list of numbers in each spelling that clients use: {@code 1,2}, {@code [1,2]},
 * a field for each number, or a JSON array. An empty text is an empty list.
 */
final class GroupsReader {

	private static final int MAX = 1000;

	private GroupsReader() {
	}

	static List<Long> read(List<Value> values) {
		List<Long> groups = new ArrayList<>();
		values.forEach((value) -> add(value, groups));
		if (groups.size() > MAX) {
			throw new ParameterRejectedException("must be at most " + MAX + " integers");
		}
		return groups;
	}

	private static void add(Value value, List<Long> groups) {
		if (value instanceof Value.Array array) {
			array.items().forEach((item) -> groups.add(number(item)));
		}
		else if (value instanceof Value.Text text && !text.text().isBlank()) {
			addAll(text.text().strip(), groups);
		}
		else if (!(value instanceof Value.Text)) {
			groups.add(number(value));
		}
	}

	private static void addAll(String list, List<Long> groups) {
		if (list.startsWith("[")) {
			add(json(list), groups);
			return;
		}
		for (String number : list.split(",", -1)) {
			groups.add(number(new Value.Text(number.strip())));
		}
	}

	private static Value json(String list) {
		try {
			return JsonReader.read(list.getBytes(StandardCharsets.UTF_8));
		}
		catch (UnreadableInputException ex) {
			throw invalidList();
		}
	}

	private static long number(Value value) {
		try {
			return ParameterTypes.integer(new RawParameter("", List.of(value)));
		}
		catch (ParameterRejectedException ex) {
			throw invalidList();
		}
	}

	private static ParameterRejectedException invalidList() {
		return new ParameterRejectedException("must be a list of integers, such as 1,2 or [1,2]");
	}

}
