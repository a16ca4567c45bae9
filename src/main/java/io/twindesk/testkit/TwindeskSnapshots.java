package io.twindesk.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * States of a workspace to come back to: data, the next id, settings and keys, not clock,
 * faults and journal.
 */
public final class TwindeskSnapshots {

	private final WorkspaceClient api;

	TwindeskSnapshots(WorkspaceClient api) {
		this.api = api;
	}

	/** Keeps the state that there is now. */
	public void take(String name) {
		this.api.call("PUT", "/snapshots/" + name, null);
	}

	/** Goes back; the next user gets the id that it would have had then. */
	public void restore(String name) {
		this.api.call("POST", "/snapshots/" + name + "/restore", null);
	}

	/** Forgets a state. */
	public void delete(String name) {
		this.api.call("DELETE", "/snapshots/" + name, null);
	}

	/** What has changed since. */
	public Diff diff(String from) {
		return diff(from, "now");
	}

	/** What has changed from one to the other. */
	public Diff diff(String from, String to) {
		String query = ControlApi.query(new TreeMap<>(Map.of("from", from, "to", to)));
		JsonObject diff = JsonObject.of(this.api.call("GET", "/diff" + query, null));
		return new Diff(users(diff, "created"), diff.objects("changed").stream().map(Changed::of).toList(),
				users(diff, "deleted"));
	}

	private static List<User> users(JsonObject diff, String what) {
		return diff.objects(what).stream().map((user) -> new User(user.number("id"), user.plain("user"))).toList();
	}

	/** The users that differ. */
	public record Diff(List<User> created, List<Changed> changed, List<User> deleted) {
	}

	/**
	 * A user that is only in one of the states.
	 *
	 * @param json the user as in a state document
	 */
	public record User(long id, String json) {
	}

	/** A user that is in both, and the fields that differ, as JSON. */
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

	/** A field's value before and after; a text stands without quotes. */
	public record Change(String from, String to) {
	}

}
