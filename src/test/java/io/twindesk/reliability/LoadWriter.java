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

import io.twindesk.reliability.Calls.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes, edits, blocks, links, reads and deletes users of its own until the server is
 * gone, and knows what has been acknowledged: the whole 2xx was read. What it had asked
 * for last may have been done or not, but not by half.
 */
final class LoadWriter implements Runnable {

	/** So many users of its own, and it deletes where it would create. */
	private static final int MAX = 60;

	private final Calls deskie;

	private final String name;

	private final Random random;

	private final Map<String, Long> ids = new TreeMap<>();

	private final Map<String, Long> changes = new TreeMap<>();

	private TreeMap<String, Profile> acknowledged = new TreeMap<>();

	private @Nullable TreeMap<String, Profile> inDoubt;

	private int asked;

	private int writes;

	private @Nullable Answer refusal;

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
			// the server is gone or refuses, which ends this
		}
	}

	String name() {
		return this.name;
	}

	int writes() {
		return this.writes;
	}

	/** What a server answered that should have done what was asked, null if nothing. */
	@Nullable Answer refusal() {
		return this.refusal;
	}

	/** Requests that changed a user, and whom. */
	Map<String, Long> changes() {
		return this.changes;
	}

	/** The request that may have been done or not, the last one. */
	String doubted() {
		return requestId();
	}

	/** Whether it ended with a change that may have been done or not. */
	boolean isInDoubt() {
		return this.inDoubt != null;
	}

	/** Whether what was asked for last turned out to be done, though not acknowledged. */
	boolean didMore(Map<String, Profile> result) {
		return this.inDoubt != null && !this.inDoubt.equals(this.acknowledged) && this.inDoubt.equals(result);
	}

	/** Whether these are the users that this writer has to find, by their e-mails. */
	boolean expects(Map<String, Profile> result) {
		return result.equals(this.acknowledged) || result.equals(this.inDoubt);
	}

	/** What was acknowledged and is not found as it was. */
	List<String> missing(Map<String, Profile> result) {
		List<String> missing = new ArrayList<>();
		for (Profile user : this.acknowledged.values()) {
			Profile other = result.get(user.email());
			if (!user.equals(other)
					&& (this.inDoubt == null || !Objects.equals(this.inDoubt.get(user.email()), other))) {
				missing.add(user + " is " + other);
			}
		}
		return missing;
	}

	private void write() throws IOException {
		int draw = this.random.nextInt(100);
		if (draw % 5 == 0) {
			look();
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
		Answer response = ask("POST", "/api/users.json",
				Map.of("user", Map.of("user_email", email, "user_full_name", "made")),
				Profile.changed(this.acknowledged, email, (none) -> Profile.of(email, "made")));
		this.ids.put(email, response.json().path("user").path("user_id").asLong());
	}

	/** Through one API or the other. */
	private void rename() throws IOException {
		String last = inLetters(this.writes);
		String name = "name " + last;
		if (this.random.nextBoolean()) {
			change("", Map.of("user", Map.of("user_full_name", name)), (user) -> user.withName(name));
		}
		else {
			String email = any();
			ask("PUT", "/api/v2/user/" + id(email), Map.of("firstname", "name", "lastname", last),
					Profile.changed(this.acknowledged, email, (user) -> Objects.requireNonNull(user).withName(name)));
		}
	}

	/** Omnidesk takes no digits in names. */
	private static String inLetters(int number) {
		return String.valueOf(number)
			.chars()
			.collect(StringBuilder::new, (text, digit) -> text.append((char) (digit + 'a' - '0')),
					StringBuilder::append)
			.toString();
	}

	/** What was acknowledged has to be told at once, whoever is asked. */
	private void look() throws IOException {
		if (this.acknowledged.isEmpty()) {
			return;
		}
		String email = any();
		Profile user = Objects.requireNonNull(this.acknowledged.get(email));
		Answer reported = this.deskie.call("GET", path(email, ""), Map.of(), "look");
		JsonNode result = reported.json().path("user");
		if (reported.status() / 100 != 2 || !result.path("user_full_name").asString("").equals(user.name())
				|| result.path("active").asBoolean(false) != user.active()) {
			this.refusal = reported;
			throw new IOException("Told late of " + user);
		}
	}

	private void change(String operation, Object body, UnaryOperator<Profile> change) throws IOException {
		String email = any();
		ask("PUT", path(email, operation), body,
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
		ask("PUT", path(email, "/link"), Map.of("user_id", id(other)), Profile.grouped(this.acknowledged, group));
	}

	private void delete() throws IOException {
		String email = any();
		TreeSet<String> left = new TreeSet<>(Objects.requireNonNull(this.acknowledged.get(email)).group());
		left.remove(email);
		ask("DELETE", path(email, ""), Map.of(),
				Profile.grouped(Profile.changed(this.acknowledged, email, (user) -> null), left));
	}

	private Answer ask(String method, String path, Object body, TreeMap<String, Profile> after) throws IOException {
		this.asked++;
		this.inDoubt = after;
		Answer response = this.deskie.call(method, path, body, requestId());
		if (response.status() / 100 != 2) {
			this.refusal = response;
			throw new IOException(method + " " + path + " answered " + response);
		}
		if (!after.equals(this.acknowledged)) {
			this.changes.put(requestId(), userId(path, response));
		}
		this.acknowledged = after;
		this.inDoubt = null;
		this.writes++;
		return response;
	}

	private String requestId() {
		return this.name + "-" + this.asked;
	}

	private static long userId(String path, Answer response) {
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
