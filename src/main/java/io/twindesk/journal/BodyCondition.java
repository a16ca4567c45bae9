package io.twindesk.journal;

import java.util.List;

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * Matches requests that have a given value at a path of their body. Strings, numbers and
 * booleans are compared by their text, because a form has only text.
 */
record BodyCondition(BodyPath path, Value value) implements RequestCondition {

	@Override
	public boolean matches(JournalEntry journalEntry) {
		return this.path.values(RecordedBody.read(journalEntry.request()))
			.stream()
			.anyMatch((candidate) -> isSame(candidate, this.value));
	}

	private static boolean isSame(Value left, @Nullable Value right) {
		String plain = Value.plain(left);
		if (plain != null) {
			return plain.equals(Value.plain(right));
		}
		if (left instanceof Value.Array array && right instanceof Value.Array others) {
			return isSame(array.items(), others.items());
		}
		if (left instanceof Value.Object object && right instanceof Value.Object others) {
			return object.entries().keySet().equals(others.entries().keySet()) && object.entries()
				.entrySet()
				.stream()
				.allMatch((entry) -> isSame(entry.getValue(), others.entries().get(entry.getKey())));
		}
		return left.equals(right);
	}

	private static boolean isSame(List<Value> items, List<Value> others) {
		if (items.size() != others.size()) {
			return false;
		}
		for (int i = 0; i < items.size(); i++) {
			if (!isSame(items.get(i), others.get(i))) {
				return false;
			}
		}
		return true;
	}

}
