package io.twindesk.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Creates and restores snapshots of a workspace: users, the next id, settings and keys,
 * but not clock, faults and journal.
 */
public final class TwindeskSnapshots {

	private final WorkspaceClient api;

	TwindeskSnapshots(WorkspaceClient api) {
		this.api = api;
	}

	/** Stores the current state as a snapshot. */
	public void take(String name) {
		this.api.call("PUT", "/snapshots/" + name, null);
	}

	/**
	 * Restores a snapshot. The next user gets the same id as after the snapshot was
	 * created.
	 */
	public void restore(String name) {
		this.api.call("POST", "/snapshots/" + name + "/restore", null);
	}

	/** Deletes a snapshot. */
	public void delete(String name) {
		this.api.call("DELETE", "/snapshots/" + name, null);
	}

	/** Returns the changes since a snapshot. */
	public Diff diff(String from) {
		return diff(from, "now");
	}

	/** Returns the changes from one snapshot to another. */
	public Diff diff(String from, String to) {
		String query = ControlApi.query(new TreeMap<>(Map.of("from", from, "to", to)));
		JsonObject diff = JsonObject.of(this.api.call("GET", "/diff" + query, null));
		return new Diff(users(diff, "created"), diff.objects("changed").stream().map(Changed::of).toList(),
				users(diff, "deleted"));
	}

	private static List<User> users(JsonObject diff, String field) {
		return diff.objects(field).stream().map((user) -> new User(user.number("id"), user.plain("user"))).toList();
	}

	/** The users that differ between two states. */
	public record Diff(List<User> created, List<Changed> changed, List<User> deleted) {
	}

	/**
	 * A user that exists in only one of the states.
	 *
	 * @param json the user as in a state document
	 */
	public record User(long id, String json) {
	}

	/** A user that exists in both states, with the fields that differ, as JSON. */
	public record Changed(long id, Map<String, Change> fields) {

		static Changed of(JsonObject changed) {
			Map<String, Change> fields = new TreeMap<>();
			JsonObject differing = changed.object("fields");
			differing.fields().keySet().forEach((name) -> {
				JsonObject change = differing.object(name.toString());
				fields.put(name.toString(), new Change(change.plain("from"), change.plain("to")));
			});
			return new Changed(changed.number("id"), fields);
		}

	}

	/** The value of a field before and after; a string has no quotes. */
	public record Change(String from, String to) {
	}

}
