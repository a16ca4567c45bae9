package io.twindesk.journal;

import java.util.List;

import io.twindesk.input.Value;
import io.twindesk.web.RecordedBody;
import org.jspecify.annotations.Nullable;

/**
 * Holds for requests with a value at a place of their body. Texts, numbers and flags are
 * compared as they are written, because in a form all of them are texts.
 */
public record BodyCondition(BodyPath path, Value value) implements RequestCondition {

	@Override
	public boolean matches(JournalEntry journalEntry) {
		return this.path.values(RecordedBody.read(journalEntry.request()))
			.stream()
			.anyMatch((result) -> isSame(result, this.value));
	}

	private static boolean isSame(Value one, @Nullable Value other) {
		String plain = Value.plain(one);
		if (plain != null) {
			return plain.equals(Value.plain(other));
		}
		if (one instanceof Value.Array array && other instanceof Value.Array others) {
			return isSame(array.items(), others.items());
		}
		if (one instanceof Value.Object object && other instanceof Value.Object others) {
			return object.entries().keySet().equals(others.entries().keySet()) && object.entries()
				.entrySet()
				.stream()
				.allMatch((entry) -> isSame(entry.getValue(), others.entries().get(entry.getKey())));
		}
		return one.equals(other);
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
