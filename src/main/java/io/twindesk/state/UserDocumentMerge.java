package io.twindesk.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.agent.AgentDetails;
import io.twindesk.input.Value;
import io.twindesk.user.User;

/** Merges the changes of a user into its document (RFC 7396). */
final class UserDocumentMerge {

	private UserDocumentMerge() {
	}

	/**
	 * Returns a document with changes. It has custom fields, links and work data only if
	 * the changes have them; its custom fields are the changed ones.
	 */
	static Value.Object merge(User before, AgentDetails agent, Value.Object changes) {
		Map<String, Object> document = StateWriter.user(before, List.of(), null);
		document.remove("customFields");
		document.remove("linkedUsers");
		if (changes.get("agent") != null) {
			document.put("agent", AgentStateWriter.agent(agent));
		}
		Map<String, Value> merged = new LinkedHashMap<>();
		document.forEach((field, value) -> merged.put(field, value(value)));
		changes.entries().forEach((field, value) -> merged.merge(field, value, UserDocumentMerge::merge));
		merged.computeIfPresent("customFields", (field, value) -> withoutNulls(value));
		return new Value.Object(merged);
	}

	private static Value withoutNulls(Value value) {
		if (!(value instanceof Value.Object object)) {
			return value;
		}
		Map<String, Value> entries = new LinkedHashMap<>(object.entries());
		entries.values().removeIf(Value.Null.class::isInstance);
		return new Value.Object(entries);
	}

	private static Value merge(Value before, Value change) {
		if (!(before instanceof Value.Object stored) || !(change instanceof Value.Object given)) {
			return change;
		}
		Map<String, Value> merged = new LinkedHashMap<>(stored.entries());
		given.entries().forEach((field, value) -> merged.merge(field, value, UserDocumentMerge::merge));
		return new Value.Object(merged);
	}

	private static Value value(Object value) {
		if (value instanceof Map<?, ?> object) {
			Map<String, Value> entries = new LinkedHashMap<>();
			object.forEach((key, item) -> entries.put(String.valueOf(key), value(item)));
			return new Value.Object(entries);
		}
		if (value instanceof List<?> list) {
			return new Value.Array(list.stream().map(UserDocumentMerge::value).toList());
		}
		if (value instanceof Boolean bool) {
			return new Value.Bool(bool);
		}
		return (value instanceof Number) ? new Value.Number(value.toString()) : new Value.Text(value.toString());
	}

}
