package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import io.twindesk.reliability.DeskieClient.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Makes, edits, blocks, links and deletes users of its own until the server is gone, and
 * knows what has been acknowledged: the whole 2xx was read. What it had asked for last
 * may have been done or not, but not by half.
 */
final class Writer implements Runnable {

	private final DeskieClient deskie;

	private final String name;

	private final Random random;

	private final Map<String, Long> ids = new TreeMap<>();

	private TreeMap<String, Profile> acknowledged = new TreeMap<>();

	private @Nullable TreeMap<String, Profile> inDoubt;

	private int writes;

	private @Nullable String refusal;

	Writer(DeskieClient deskie, String name, long seed) {
		this.deskie = deskie;
		this.name = name;
		this.random = new Random(seed);
	}

	@Override
	public void run() {
		try {
			while (this.refusal == null) {
				write();
			}
		}
		catch (IOException ex) {
			// the server is gone, which ends this
		}
	}

	String name() {
		return this.name;
	}

	int writes() {
		return this.writes;
	}

	/** What a server answered that should have done what was asked, null if nothing. */
	@Nullable String refusal() {
		return this.refusal;
	}

	/** Whether these are the users that this writer has to find, by their e-mails. */
	boolean expects(Map<String, Profile> found) {
		return found.equals(this.acknowledged) || found.equals(this.inDoubt);
	}

	/** What was acknowledged and is not found as it was. */
	List<String> missing(Map<String, Profile> found) {
		List<String> missing = new ArrayList<>();
		for (Profile user : this.acknowledged.values()) {
			Profile other = found.get(user.email());
			if (!user.equals(other)
					&& (this.inDoubt == null || !Objects.equals(this.inDoubt.get(user.email()), other))) {
				missing.add(user + " is " + other);
			}
		}
		return missing;
	}

	private void write() throws IOException {
		int draw = this.random.nextInt(100);
		if (draw < 40 || this.acknowledged.size() < 3) {
			create();
		}
		else if (draw < 70) {
			String name = "name " + this.writes;
			change("PUT", "", Map.of("user", Map.of("user_full_name", name)), (user) -> user.withName(name));
		}
		else if (draw < 80) {
			change("PUT", "/block", Map.of(), (user) -> user.withActive(false));
		}
		else if (draw < 85) {
			change("PUT", "/restore", Map.of(), (user) -> user.withActive(true));
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
		Answer answer = ask("POST", "/api/users.json",
				Map.of("user", Map.of("user_email", email, "user_full_name", "made")),
				Profile.changed(this.acknowledged, email, (none) -> Profile.of(email, "made")));
		this.ids.put(email, answer.json().path("user").path("user_id").asLong());
	}

	private void change(String method, String operation, Object body, java.util.function.UnaryOperator<Profile> change)
			throws IOException {
		String email = any();
		ask(method, path(email, operation), body,
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
		this.inDoubt = after;
		Answer answer = this.deskie.call(method, path, body);
		if (answer.status() / 100 != 2) {
			this.refusal = method + " " + path + " answered " + answer.status() + " " + answer.text();
			return answer;
		}
		this.acknowledged = after;
		this.inDoubt = null;
		this.writes++;
		return answer;
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
