package io.twindesk.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Compares the users of two states of a workspace. */
final class StateDiff {

	/** Objects whose entries are reported individually. */
	private static final Set<String> FLATTENED = Set.of("customFields", "agent");

	/** Agent settings of a user that nobody has changed. */
	private static final AgentDetails DEFAULT = new AgentDetails(AgentSettings.NEW, List.of(), List.of(), List.of(),
			List.of());

	private StateDiff() {
	}

	/**
	 * Compares two states. Users have the form of a state document. The change of a
	 * custom field is named {@code customFields.cf_20}, that of a status
	 * {@code agent.status}. <pre>{"created": [{"id": 7, "user": {…}}],
	 * "changed": [{"id": 2, "fields": {"note": {"from": "", "to": "vip"}}}], "deleted": []}</pre>
	 */
	static Map<String, Object> between(WorkspaceState from, WorkspaceState to) {
		Map<Long, Map<String, Object>> before = users(from);
		Map<Long, Map<String, Object>> after = users(to);
		Set<Long> common = new LinkedHashSet<>(before.keySet());
		common.retainAll(after.keySet());
		List<Map<String, Object>> changed = common.stream()
			.map((id) -> StateWriter.object("id", id, "fields", changes(before.get(id), after.get(id))))
			.filter((change) -> !Map.of().equals(change.get("fields")))
			.toList();
		return StateWriter.object("created", except(after, common), "changed", changed, "deleted",
				except(before, common));
	}

	private static Map<Long, Map<String, Object>> users(WorkspaceState state) {
		Map<Long, Map<String, Object>> users = new TreeMap<>();
		for (User user : state.directory().users()) {
			Map<String, Object> written = StateWriter.user(user, state);
			AgentDetails details = state.work().agents().get(user.id());
			written.put("agent", AgentStateWriter.agent((details != null) ? details : DEFAULT));
			users.put(user.id(), written);
		}
		return users;
	}

	private static List<Map<String, Object>> except(Map<Long, Map<String, Object>> users, Set<Long> common) {
		return users.entrySet()
			.stream()
			.filter((user) -> !common.contains(user.getKey()))
			.map((user) -> StateWriter.object("id", user.getKey(), "user", user.getValue()))
			.toList();
	}

	private static Map<String, Object> changes(@Nullable Map<String, Object> from, @Nullable Map<String, Object> to) {
		Map<String, Object> before = flat(Objects.requireNonNullElse(from, Map.of()));
		Map<String, Object> after = flat(Objects.requireNonNullElse(to, Map.of()));
		Set<String> names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		Map<String, Object> changes = new LinkedHashMap<>();
		for (String name : names) {
			if (!Objects.equals(comparable(before.get(name)), comparable(after.get(name)))) {
				Map<String, @Nullable Object> change = new LinkedHashMap<>();
				change.put("from", before.get(name));
				change.put("to", after.get(name));
				changes.put(name, change);
			}
		}
		return changes;
	}

	private static Map<String, Object> flat(Map<String, Object> user) {
		Map<String, Object> flat = new LinkedHashMap<>();
		user.forEach((name, value) -> {
			if (FLATTENED.contains(name) && value instanceof Map<?, ?> fields) {
				fields.forEach((key, field) -> flat.put(name + "." + key, field));
			}
			else {
				flat.put(name, value);
			}
		});
		return flat;
	}

	private static @Nullable Object comparable(@Nullable Object value) {
		return (value instanceof RawValue raw) ? List.of(String.valueOf(raw.rawValue())) : value;
	}

}
