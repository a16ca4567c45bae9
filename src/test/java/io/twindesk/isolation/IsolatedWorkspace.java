package io.twindesk.isolation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of many workspaces and its exact expected content. Every text that is written to it
 * contains its mark, and no response may contain the mark of another one.
 */
class IsolatedWorkspace {

	private static final Pattern MARK = Pattern.compile("mark[0-9]+end");

	private static final int STATUS = 503;

	private final HttpClient http;

	private final String server;

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

	IsolatedWorkspace(HttpClient http, int port, int number, long seed) {
		this.http = http;
		this.server = "http://localhost:" + port;
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
		control("DELETE", "/" + this.name + "/faults", null);
		this.faulty = false;
		list();
		JsonNode journal = json(control("GET", "/" + this.name + "/requests?limit=1000", null));
		assertSame("journal", this.journalEntries, journal.get("total").asInt());
		JsonNode clock = json(control("GET", "/" + this.name + "/clock", null));
		assertSame("frozen", !this.time.isEmpty(), clock.get("frozen").asBoolean());
		if (!this.time.isEmpty()) {
			assertSame("clock", this.time, clock.get("now").asString());
		}
		JsonNode list = json(control("GET", "/" + this.name + "/snapshots", null)).get("items");
		assertSame("snapshots", this.snapshots.size(), list.size());
		control("DELETE", "/" + this.name, null);
	}

	private void create() {
		String email = "u" + this.nextId + "." + this.mark + "@acme.test";
		HttpResponse<String> response = dialect("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"" + email + "\", \"user_full_name\": \"" + this.mark + "\"}}", true);
		if (isExecuted(response, 201)) {
			assertSame("id", this.nextId, json(response).get("user").get("user_id").asLong());
			this.users.put(this.nextId++, email);
		}
	}

	private void createInOmnidesk() {
		String email = "o" + this.nextId + "." + this.mark + "@acme.test";
		HttpResponse<String> response = dialect("POST", "/api/v2/user",
				"{\"firstname\": \"Jane\", \"lastname\": \"Doe\", \"name\": \"o" + this.nextId + "\", \"email\": \""
						+ email + "\", \"telephone_number\": \"" + String.format(Locale.ROOT, "+31%09d", this.nextId)
						+ "\"}",
				false);
		if (isExecuted(response, 204)) {
			this.users.put(this.nextId++, email);
		}
	}

	private void list() {
		HttpResponse<String> response = dialect("GET", "/api/v2/user?itemLimit=999", null, false);
		if (isExecuted(response, 200)) {
			Map<Long, String> seen = new TreeMap<>();
			json(response).get("items")
				.forEach((item) -> seen.put(item.get("id").asLong(), item.get("email").asString()));
			assertSame("users", this.users, seen);
		}
		if (!this.time.isEmpty()) {
			assertSame("Date", this.time.substring(0, 4),
					response.headers().firstValue("Date").orElse("").split(" ")[3]);
		}
	}

	private void delete() {
		if (!this.users.isEmpty()) {
			long id = new ArrayList<>(this.users.keySet()).get(this.random.nextInt(this.users.size()));
			if (isExecuted(dialect("DELETE", "/api/users/" + id + ".json", null, true), 200)) {
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
		control("PUT", "/" + this.name + "/snapshots/one", null);
		this.snapshots.put("one", new TreeMap<>(this.users));
		this.nextIds.put("one", this.nextId);
	}

	private void restore() {
		if (this.snapshots.containsKey("one")) {
			control("POST", "/" + this.name + "/snapshots/one/restore", null);
			this.users.clear();
			this.users.putAll(this.snapshots.get("one"));
			this.nextId = this.nextIds.get("one");
		}
	}

	private void reset() {
		if (this.random.nextInt(4) == 0) {
			control("POST", "/" + this.name + "/reset", null);
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
	private boolean isExecuted(HttpResponse<String> response, int status) {
		assertSame("status of " + response.request() + ", " + response.body(), this.faulty ? STATUS : status,
				response.statusCode());
		assertSame("fault", this.faulty ? this.mark : "", response.headers().firstValue("X-Twindesk-Fault").orElse(""));
		return !this.faulty;
	}

	private HttpResponse<String> dialect(String method, String path, String body, boolean deskie) {
		this.journalEntries++;
		String owner = "owner@" + this.name + ".test:" + this.key;
		return send(method, path, body, deskie ? "Authorization" : "apiKey",
				deskie ? "Basic " + Base64.getEncoder().encodeToString(owner.getBytes()) : this.key);
	}

	private HttpResponse<String> control(String method, String path, String body) {
		HttpResponse<String> response = send(method, "/_twindesk/workspaces" + path, body, "X-Client", "control");
		assertSame(method + " " + path + " returned " + response.body(), 2, response.statusCode() / 100);
		return response;
	}

	private HttpResponse<String> send(String method, String path, String body, String header, String value) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.server + path))
			.header("Content-Type", "application/json")
			.header(header, value)
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			Matcher marks = MARK.matcher(response.headers().map() + response.body());
			while (marks.find()) {
				assertSame("mark in the response to " + method + " " + path, this.mark, marks.group());
			}
			return response;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private void assertSame(String name, Object expected, Object actual) {
		if (!List.of(expected).equals(List.of(actual))) {
			throw new AssertionError(this.mark + ": " + name + " is " + actual + ", not " + expected);
		}
	}

}
