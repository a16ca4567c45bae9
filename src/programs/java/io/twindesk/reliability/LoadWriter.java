package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import io.twindesk.reliability.Calls.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Creates, edits, blocks, links, reads and deletes its own users until the server fails,
 * and records the acknowledged changes: the complete 2xx was read. The last request may
 * or may not have taken effect, but never partially.
 */
final class LoadWriter implements Runnable {

	/** The number of its users from which on it deletes instead of creating. */
	private static final int MAX = 60;

	private final Calls deskie;

	private final String name;

	private final Random random;

	private final Map<String, Long> ids = new TreeMap<>();

	private final Map<String, Long> changes = new TreeMap<>();

	private TreeMap<String, Profile> acknowledged = new TreeMap<>();

	private @Nullable TreeMap<String, Profile> uncertain;

	private int requested;

	private int writes;

	private @Nullable Response failure;

	LoadWriter(Calls deskie, String name, long seed) {
		this.deskie = deskie;
		this.name = name;
		this.random = new Random(seed);
	}

	@Override
	public void run() {
		try {
			while (true) {
				write();
			}
		}
		catch (IOException ex) {
			// the server is gone or rejects a request, which ends the run
		}
	}

	String name() {
		return this.name;
	}

	int writes() {
		return this.writes;
	}

	/** Returns the response that was not a success, null if there was none. */
	@Nullable Response failure() {
		return this.failure;
	}

	/** Returns the requests that changed a user, with the user. */
	Map<String, Long> changes() {
		return this.changes;
	}

	/** Returns the id of the last request, which may or may not have taken effect. */
	String uncertainRequest() {
		return requestId();
	}

	/**
	 * Returns whether the run ended with a change that may or may not have taken effect.
	 */
	boolean isUncertain() {
		return this.uncertain != null;
	}

	/** Returns whether the last request took effect without an acknowledgement. */
	boolean didMore(Map<String, Profile> result) {
		return this.uncertain != null && !this.uncertain.equals(this.acknowledged) && this.uncertain.equals(result);
	}

	/** Returns whether these are the users that this writer expects, by e-mail. */
	boolean expects(Map<String, Profile> result) {
		return result.equals(this.acknowledged) || result.equals(this.uncertain);
	}

	/** Returns the acknowledged users that are missing or differ. */
	List<String> missing(Map<String, Profile> result) {
		List<String> missing = new ArrayList<>();
		for (Profile user : this.acknowledged.values()) {
			Profile other = result.get(user.email());
			if (!user.equals(other)
					&& (this.uncertain == null || !Objects.equals(this.uncertain.get(user.email()), other))) {
				missing.add(user + " is " + other);
			}
		}
		return missing;
	}

	private void write() throws IOException {
		int draw = this.random.nextInt(100);
		if (draw % 5 == 0) {
			checkOne();
		}
		if (this.acknowledged.size() < 3 || draw < 40 && this.acknowledged.size() < MAX) {
			create();
		}
		else if (draw < 40) {
			delete();
		}
		else if (draw < 70) {
			rename();
		}
		else if (draw < 80) {
			change("/block", Map.of(), (user) -> user.withActive(false));
		}
		else if (draw < 85) {
			change("/restore", Map.of(), (user) -> user.withActive(true));
		}
		else if (draw < 95) {
			link();
		}
		else {
			delete();
		}
	}

	private void create() throws IOException {
		String email = this.name + "-" + this.writes + "@acme.test";
		Response response = send("POST", "/api/users.json",
				Map.of("user", Map.of("user_email", email, "user_full_name", "created")),
				Profile.changed(this.acknowledged, email, (none) -> Profile.of(email, "created")));
		this.ids.put(email, response.json().path("user").path("user_id").asLong());
	}

	/** Renames a user through one of the APIs. */
	private void rename() throws IOException {
		String last = inLetters(this.writes);
		String name = "name " + last;
		if (this.random.nextBoolean()) {
			change("", Map.of("user", Map.of("user_full_name", name)), (user) -> user.withName(name));
		}
		else {
			String email = any();
			send("PUT", "/api/v2/user/" + id(email), Map.of("firstname", "name", "lastname", last),
					Profile.changed(this.acknowledged, email, (user) -> Objects.requireNonNull(user).withName(name)));
		}
	}

	/** Replaces digits by letters, because Omnidesk does not allow digits in names. */
	private static String inLetters(int number) {
		return String.valueOf(number)
			.chars()
			.collect(StringBuilder::new, (text, digit) -> text.append((char) (digit + 'a' - '0')),
					StringBuilder::append)
			.toString();
	}

	/** Checks that an acknowledged change is visible at once, on any server. */
	private void checkOne() throws IOException {
		if (this.acknowledged.isEmpty()) {
			return;
		}
		String email = any();
		Profile user = Objects.requireNonNull(this.acknowledged.get(email));
		Response response = this.deskie.call("GET", path(email, ""), Map.of(), "check");
		JsonNode result = response.json().path("user");
		if (response.status() / 100 != 2 || !result.path("user_full_name").asString("").equals(user.name())
				|| result.path("active").asBoolean(false) != user.active()) {
			this.failure = response;
			throw new IOException("Stale response for " + user);
		}
	}

	private void change(String operation, Object body, UnaryOperator<Profile> change) throws IOException {
		String email = any();
		send("PUT", path(email, operation), body,
				Profile.changed(this.acknowledged, email, (user) -> change.apply(Objects.requireNonNull(user))));
	}

	private void link() throws IOException {
		String email = any();
		String other = any();
		if (email.equals(other)) {
			return;
		}
		TreeSet<String> group = new TreeSet<>(Objects.requireNonNull(this.acknowledged.get(email)).group());
		group.addAll(Objects.requireNonNull(this.acknowledged.get(other)).group());
		send("PUT", path(email, "/link"), Map.of("user_id", id(other)), Profile.grouped(this.acknowledged, group));
	}

	private void delete() throws IOException {
		String email = any();
		TreeSet<String> remaining = new TreeSet<>(Objects.requireNonNull(this.acknowledged.get(email)).group());
		remaining.remove(email);
		send("DELETE", path(email, ""), Map.of(),
				Profile.grouped(Profile.changed(this.acknowledged, email, (user) -> null), remaining));
	}

	private Response send(String method, String path, Object body, TreeMap<String, Profile> after) throws IOException {
		this.requested++;
		this.uncertain = after;
		Response response = this.deskie.call(method, path, body, requestId());
		if (response.status() / 100 != 2) {
			this.failure = response;
			throw new IOException(method + " " + path + " returned " + response);
		}
		if (!after.equals(this.acknowledged)) {
			this.changes.put(requestId(), userId(path, response));
		}
		this.acknowledged = after;
		this.uncertain = null;
		this.writes++;
		return response;
	}

	private String requestId() {
		return this.name + "-" + this.requested;
	}

	private static long userId(String path, Response response) {
		String id = path.replaceFirst("^/api/(?:users|v2/user)/(\\d+).*$", "$1");
		return id.equals(path) ? response.json().path("user").path("user_id").asLong() : Long.parseLong(id);
	}

	private String any() {
		List<String> emails = List.copyOf(this.acknowledged.keySet());
		return emails.get(this.random.nextInt(emails.size()));
	}

	private String path(String email, String operation) {
		return "/api/users/" + id(email) + operation + ".json";
	}

	private long id(String email) {
		return Objects.requireNonNull(this.ids.get(email));
	}

}
