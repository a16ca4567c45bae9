package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workspace for a single test, with its own users, keys, settings, clock, faults and
 * journal.
 */
public final class TwindeskWorkspace {

	private static final String[] ALL_PERMISSIONS = { "USER_READ", "USER_CUD", "API_RESERVE_USER",
			"USER_ANONYMOUS_BROWSING_UPDATE" };

	private final String server;

	private final String name;

	private final WorkspaceClient api;

	private final List<TwindeskCredential> credentials;

	private final TwindeskFaults faults;

	TwindeskWorkspace(String server, ControlApi control, JsonObject created) {
		this.server = server;
		this.name = created.text("name");
		this.api = new WorkspaceClient(control, this.name);
		this.credentials = new ArrayList<>(
				created.objects("credentials").stream().map(TwindeskCredential::of).toList());
		this.faults = new TwindeskFaults(this.api);
		if (this.credentials.isEmpty()) {
			this.credentials.add(newCredential("owner@" + this.name + ".test", ALL_PERMISSIONS));
		}
	}

	public String name() {
		return this.name;
	}

	/**
	 * Returns the connection settings for a Deskie client, with the workspace's first
	 * key.
	 */
	public DeskieAccess deskie() {
		return deskie(this.credentials.get(0));
	}

	/** Returns the connection settings for a Deskie client, with the given key. */
	public DeskieAccess deskie(TwindeskCredential credential) {
		return new DeskieAccess(this.server, credential.staffEmail(), credential.apiKey(), credential.authorization());
	}

	/**
	 * Returns the connection settings for an Omnidesk v2 client, with the workspace's
	 * first key.
	 */
	public OmnideskAccess omnidesk() {
		return omnidesk(this.credentials.get(0));
	}

	/** Returns the connection settings for an Omnidesk v2 client, with the given key. */
	public OmnideskAccess omnidesk(TwindeskCredential credential) {
		return new OmnideskAccess(this.server, credential.apiKey());
	}

	/**
	 * Returns the credentials with which the workspace was created: those of its seed, or
	 * one with all permissions.
	 */
	public List<TwindeskCredential> credentials() {
		return List.copyOf(this.credentials);
	}

	/**
	 * Creates another credential with only the given permissions, for example {@code
	 * USER_READ}.
	 */
	public TwindeskCredential credential(String... permissions) {
		return newCredential("staff@" + this.name + ".test", permissions);
	}

	private TwindeskCredential newCredential(String staffEmail, String... permissions) {
		return TwindeskCredential.of(JsonObject.of(this.api.call("POST", "/credentials", Map.of("staffEmail",
				staffEmail, "permissions", Arrays.asList(permissions), "fullAccess", permissions == ALL_PERMISSIONS))));
	}

	/**
	 * Creates another credential that acts for a user: its changes are attributed to that
	 * user.
	 */
	public TwindeskCredential actingFor(long userId) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("staffEmail", "user-" + userId + "@" + this.name + ".test");
		body.put("permissions", Arrays.asList(ALL_PERMISSIONS));
		body.put("fullAccess", true);
		body.put("actsFor", userId);
		return TwindeskCredential.of(JsonObject.of(this.api.call("POST", "/credentials", body)));
	}

	/** Changes a setting of the workspace: a string, a number or a boolean. */
	public void setting(String setting, Object value) {
		this.api.call("PATCH", "/settings", Map.of(setting, value));
	}

	/** Returns the clock of the workspace. */
	public TwindeskClock clock() {
		return new TwindeskClock(this.api);
	}

	/** Returns the faults of the workspace. */
	public TwindeskFaults faults() {
		return this.faults;
	}

	/** Returns the snapshots of the workspace. */
	public TwindeskSnapshots snapshots() {
		return new TwindeskSnapshots(this.api);
	}

	/** Returns the journal of the workspace. */
	public TwindeskJournal journal() {
		return new TwindeskJournal(this.api);
	}

	/** Returns the event stream of the workspace. */
	public TwindeskEvents events() {
		return new TwindeskEvents(this.api);
	}

	/**
	 * Returns the complete workspace as a state document in JSON, which can be used as a
	 * seed.
	 */
	public String state() {
		ControlApi.Response response = this.api.exchange("GET", "/state", null);
		if (response.status() != 200) {
			throw response.toException();
		}
		return response.text();
	}

	/** Replaces everything in the workspace except its keys by a state document. */
	public void replaceState(String document) {
		this.api.call("PUT", "/state?credentials=keep", new JsonWriter.Raw(document));
	}

	/** Resets the workspace to its initial state, including clock, faults and journal. */
	public void reset() {
		this.api.call("POST", "/reset", null);
		this.faults.forget();
	}

	/** Returns the mails that were sent from the workspace, oldest first. */
	public List<TwindeskMail> mails() {
		return JsonObject.of(this.api.call("GET", "/mails", null))
			.objects("items")
			.stream()
			.map(TwindeskMail::of)
			.toList();
	}

	/**
	 * Returns a sender of inbound messages in a channel, for example {@code telegram}.
	 */
	public InboundSender inbound(String channel, String identifier) {
		return new InboundSender(this.api, channel, identifier);
	}

	/** Deletes the workspace and everything in it. */
	public void delete() {
		this.api.call("DELETE", "", null);
	}

	@Override
	public String toString() {
		return "workspace " + this.name + " at " + this.server;
	}

}
