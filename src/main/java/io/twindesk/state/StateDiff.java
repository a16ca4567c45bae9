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

/** What became of the users between two states of a workspace. */
public final class StateDiff {

	/** Objects whose entries are told one by one. */
	private static final Set<String> OPENED = Set.of("customFields", "agent");

	/** How somebody works whom nobody has changed. */
	private static final AgentDetails DEFAULT = new AgentDetails(AgentSettings.NEW, List.of(), List.of(), List.of(),
			List.of());

	private StateDiff() {
	}

	/**
	 * Compares two states. Users are as in a state document, a custom field's change is
	 * that of {@code customFields.cf_20}, a status's of {@code agent.status}.
	 * <pre>{"created": [{"id": 7, "user": {…}}],
	 * "changed": [{"id": 2, "fields": {"note": {"from": "", "to": "vip"}}}], "deleted": []}</pre>
	 */
	public static Map<String, Object> between(WorkspaceState from, WorkspaceState to) {
		Map<Long, Map<String, Object>> before = users(from);
		Map<Long, Map<String, Object>> after = users(to);
		Set<Long> stayed = new LinkedHashSet<>(before.keySet());
		stayed.retainAll(after.keySet());
		List<Map<String, Object>> changed = stayed.stream()
			.map((id) -> StateWriter.object("id", id, "fields", changes(before.get(id), after.get(id))))
			.filter((change) -> !Map.of().equals(change.get("fields")))
			.toList();
		return StateWriter.object("created", others(after, stayed), "changed", changed, "deleted",
				others(before, stayed));
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

	private static List<Map<String, Object>> others(Map<Long, Map<String, Object>> users, Set<Long> stayed) {
		return users.entrySet()
			.stream()
			.filter((user) -> !stayed.contains(user.getKey()))
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
			if (OPENED.contains(name) && value instanceof Map<?, ?> fields) {
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
