package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account of one test's own: its users, keys, settings, clock, faults and journal are
 * nobody else's.
 */
public final class TwindeskWorkspace {

	private static final String[] EVERYTHING = { "USER_READ", "USER_CUD", "API_RESERVE_USER",
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
			this.credentials.add(newCredential("owner@" + this.name + ".test", EVERYTHING));
		}
	}

	public String name() {
		return this.name;
	}

	/** What a client of Deskie is to be given, with the workspace's first key. */
	public DeskieAccess deskie() {
		return deskie(this.credentials.get(0));
	}

	/** What a client of Deskie is to be given, with this key. */
	public DeskieAccess deskie(TwindeskCredential credential) {
		return new DeskieAccess(this.server, credential.staffEmail(), credential.apiKey(), credential.authorization());
	}

	/** What a client of Omnidesk v2 is to be given, with the workspace's first key. */
	public OmnideskAccess omnidesk() {
		return omnidesk(this.credentials.get(0));
	}

	/** What a client of Omnidesk v2 is to be given, with this key. */
	public OmnideskAccess omnidesk(TwindeskCredential credential) {
		return new OmnideskAccess(this.server, credential.apiKey());
	}

	/**
	 * The keys that the workspace was opened with: those of its seed, else one that may
	 * do everything.
	 */
	public List<TwindeskCredential> credentials() {
		return List.copyOf(this.credentials);
	}

	/** One more key, with these permissions and nothing else, say {@code USER_READ}. */
	public TwindeskCredential credential(String... permissions) {
		return newCredential("staff@" + this.name + ".test", permissions);
	}

	private TwindeskCredential newCredential(String staffEmail, String... permissions) {
		return TwindeskCredential.of(JsonObject.of(this.api.call("POST", "/credentials", Map.of("staffEmail",
				staffEmail, "permissions", Arrays.asList(permissions), "fullAccess", permissions == EVERYTHING))));
	}

	/** One more key, which acts for a user: what it does is done by that user. */
	public TwindeskCredential actingFor(long userId) {
		Map<String, Object> query = new LinkedHashMap<>();
		query.put("staffEmail", "user-" + userId + "@" + this.name + ".test");
		query.put("permissions", Arrays.asList(EVERYTHING));
		query.put("fullAccess", true);
		query.put("actsFor", userId);
		return TwindeskCredential.of(JsonObject.of(this.api.call("POST", "/credentials", query)));
	}

	/** Changes one of the workspace's settings: a text, a number or true or false. */
	public void setting(String setting, Object value) {
		this.api.call("PATCH", "/settings", Map.of(setting, value));
	}

	/** What time it is here. */
	public TwindeskClock clock() {
		return new TwindeskClock(this.api);
	}

	/** What is to go wrong here. */
	public TwindeskFaults faults() {
		return this.faults;
	}

	/** States to come back to. */
	public TwindeskSnapshots snapshots() {
		return new TwindeskSnapshots(this.api);
	}

	/** What was called here. */
	public TwindeskJournal journal() {
		return new TwindeskJournal(this.api);
	}

	/** What happened here, as listeners are told. */
	public TwindeskEvents events() {
		return new TwindeskEvents(this.api);
	}

	/** The whole workspace as one JSON document, which can be a seed. */
	public String state() {
		ControlApi.Response response = this.api.answer("GET", "/state", null);
		if (response.status() != 200) {
			throw response.refusal();
		}
		return response.text();
	}

	/** Puts a state document in the place of everything here but the keys. */
	public void replaceState(String document) {
		this.api.call("PUT", "/state?credentials=keep", new JsonWriter.Raw(document));
	}

	/** Goes back to how it was opened; clock, faults and journal too. */
	public void reset() {
		this.api.call("POST", "/reset", null);
		this.faults.forget();
	}

	/** The mails that were sent from here, oldest first. */
	public List<TwindeskMail> mails() {
		return JsonObject.of(this.api.call("GET", "/mails", null))
			.objects("items")
			.stream()
			.map(TwindeskMail::of)
			.toList();
	}

	/** A customer who writes in through a channel, say {@code telegram}. */
	public InboundSender inbound(String channel, String identifier) {
		return new InboundSender(this.api, channel, identifier);
	}

	/** Removes it and everything in it. */
	public void delete() {
		this.api.call("DELETE", "", null);
	}

	@Override
	public String toString() {
		return "workspace " + this.name + " at " + this.server;
	}

}
