package io.twindesk.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of many workspaces and its exact expected content. Every text that is written to it
 * contains its mark, and no response may contain the mark of another one.
 */
class IsolatedWorkspace {

	private static final Pattern MARK = Pattern.compile("mark[0-9]+end");

	private static final int STATUS = 503;

	private final RawConnection connection;

	private final String mark;

	private final Random random;

	private final String name;

	private final String key;

	private final Map<Long, String> users = new TreeMap<>();

	private final Map<String, Map<Long, String>> snapshots = new HashMap<>();

	private final Map<String, Long> nextIds = new HashMap<>();

	private long nextId = 1;

	private int journalEntries;

	private boolean faulty;

	private String time = "";

	IsolatedWorkspace(int port, int number, long seed) {
		this.connection = new RawConnection(port);
		this.mark = "mark" + number + "end";
		this.random = new Random(seed + number);
		JsonNode created = json(
				control("POST", "", "{\"name\": \"" + this.mark + "-" + Long.toString(seed, 36) + "\"}"));
		this.name = created.get("name").asString();
		this.key = created.get("credentials").get(0).get("apiKey").asString();
	}

	/** Sends a random request and verifies the response. */
	synchronized void step() {
		switch (this.random.nextInt(11)) {
			case 0, 1, 2 -> create();
			case 3 -> createInOmnidesk();
			case 4 -> list();
			case 5 -> delete();
			case 6 -> fault();
			case 7 -> clock();
			case 8 -> snapshot();
			case 9 -> restore();
			default -> reset();
		}
	}

	/** Verifies the complete content of the workspace. */
	synchronized void check() {
		control("DELETE", "/" + this.name + "/faults", "");
		this.faulty = false;
		list();
		JsonNode journal = json(control("GET", "/" + this.name + "/requests?limit=1000", ""));
		assertSame("journal", this.journalEntries, journal.get("total").asInt());
		JsonNode clock = json(control("GET", "/" + this.name + "/clock", ""));
		assertSame("frozen", !this.time.isEmpty(), clock.get("frozen").asBoolean());
		if (!this.time.isEmpty()) {
			assertSame("clock", this.time, clock.get("now").asString());
		}
		JsonNode list = json(control("GET", "/" + this.name + "/snapshots", "")).get("items");
		assertSame("snapshots", this.snapshots.size(), list.size());
		control("DELETE", "/" + this.name, "");
		try {
			this.connection.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void create() {
		String email = "u" + this.nextId + "." + this.mark + "@acme.test";
		RawResponse response = dialect("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"" + email + "\", \"user_full_name\": \"" + this.mark + "\"}}", true);
		if (isExecuted(response, 201)) {
			assertSame("id", this.nextId, json(response).get("user").get("user_id").asLong());
			this.users.put(this.nextId++, email);
		}
	}

	private void createInOmnidesk() {
		String email = "o" + this.nextId + "." + this.mark + "@acme.test";
		RawResponse response = dialect("POST", "/api/v2/user",
				"{\"firstname\": \"Jane\", \"lastname\": \"Doe\", \"name\": \"o" + this.nextId + "\", \"email\": \""
						+ email + "\", \"telephone_number\": \"" + String.format(Locale.ROOT, "+31%09d", this.nextId)
						+ "\"}",
				false);
		if (isExecuted(response, 204)) {
			this.users.put(this.nextId++, email);
		}
	}

	private void list() {
		RawResponse response = dialect("GET", "/api/v2/user?itemLimit=999", "", false);
		if (isExecuted(response, 200)) {
			Map<Long, String> seen = new TreeMap<>();
			json(response).get("items")
				.forEach((item) -> seen.put(item.get("id").asLong(), item.get("email").asString()));
			assertSame("users", this.users, seen);
		}
		if (!this.time.isEmpty()) {
			assertSame("Date", this.time.substring(0, 4), response.headers().getOrDefault("Date", "").split(" ")[3]);
		}
	}

	private void delete() {
		if (!this.users.isEmpty()) {
			long id = new ArrayList<>(this.users.keySet()).get(this.random.nextInt(this.users.size()));
			if (isExecuted(dialect("DELETE", "/api/users/" + id + ".json", "", true), 200)) {
				this.users.remove(id);
			}
		}
	}

	private void fault() {
		this.faulty = this.random.nextBoolean();
		control("PUT", "/" + this.name + "/faults", this.faulty
				? "[{\"id\": \"" + this.mark + "\", \"operation\": \"*\", \"then\": {\"status\": " + STATUS + "}}]"
				: "[]");
	}

	private void clock() {
		this.time = (2030 + this.random.nextInt(60)) + "-01-05T10:00:00Z";
		control("PUT", "/" + this.name + "/clock", "{\"now\": \"" + this.time + "\", \"frozen\": true}");
	}

	private void snapshot() {
		control("PUT", "/" + this.name + "/snapshots/one", "");
		this.snapshots.put("one", new TreeMap<>(this.users));
		this.nextIds.put("one", this.nextId);
	}

	private void restore() {
		if (this.snapshots.containsKey("one")) {
			control("POST", "/" + this.name + "/snapshots/one/restore", "");
			this.users.clear();
			this.users.putAll(this.snapshots.get("one"));
			this.nextId = this.nextIds.get("one");
		}
	}

	private void reset() {
		if (this.random.nextInt(4) == 0) {
			control("POST", "/" + this.name + "/reset", "");
			this.users.clear();
			this.nextId = 1;
			this.faulty = false;
			this.time = "";
			this.journalEntries = 0;
		}
	}

	/**
	 * Checks whether the request was executed; if not, the workspace's own fault must be
	 * the reason.
	 */
	private boolean isExecuted(RawResponse response, int status) {
		assertSame("status of " + response, this.faulty ? STATUS : status, response.status());
		assertSame("fault", this.faulty ? this.mark : "", response.headers().getOrDefault("X-Twindesk-Fault", ""));
		return !this.faulty;
	}

	private RawResponse dialect(String method, String path, String body, boolean deskie) {
		this.journalEntries++;
		String owner = "owner@" + this.name + ".test:" + this.key;
		return send(method, path, body, deskie ? "Authorization: " + RawHttp.basic(owner) : "apiKey: " + this.key);
	}

	private RawResponse control(String method, String path, String body) {
		RawResponse response = send(method, "/_twindesk/workspaces" + path, body, "X-Client: control");
		assertSame(method + " " + path + " returned " + response.body(), 2, response.status() / 100);
		return response;
	}

	private RawResponse send(String method, String path, String body, String header) {
		try {
			RawResponse response = this.connection.send(method, path, List.of(header), body);
			Matcher marks = MARK.matcher(response.headers() + response.body());
			while (marks.find()) {
				assertSame("mark in the response to " + method + " " + path, this.mark, marks.group());
			}
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
	}

	private static JsonNode json(RawResponse response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private void assertSame(String name, Object expected, Object actual) {
		if (!List.of(expected).equals(List.of(actual))) {
			throw new AssertionError(this.mark + ": " + name + " is " + actual + ", not " + expected);
		}
	}

}
