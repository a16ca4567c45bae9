package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.twindesk.RawHttp;
import io.twindesk.reliability.KeptConnection.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Makes users of one workspace through Deskie from several threads, and knows which of
 * them were acknowledged: the whole 201 was read.
 */
final class Creates {

	private final String basic;

	private final AtomicInteger asked = new AtomicInteger();

	private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();

	private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();

	Creates(String key) {
		this.basic = "Authorization: " + RawHttp.basic(KillRound.STAFF + ":" + key);
	}

	/** The header line by which Deskie knows the caller. */
	String basic() {
		return this.basic;
	}

	/**
	 * Begins to make users. Each thread ends when one is not made, or at the pace's end.
	 */
	List<Thread> begin(int port, int count, Pace pace) {
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Thread thread = new Thread(() -> {
				try (KeptConnection connection = new KeptConnection(port)) {
					int number = this.asked.getAndIncrement();
					while (pace.await(number) && create(connection, number).status() == 201) {
						number = this.asked.getAndIncrement();
					}
				}
				catch (IOException | InterruptedException ex) {
					refused(ex.toString());
				}
			});
			threads.add(thread);
			thread.start();
		}
		return threads;
	}

	/** Makes one. */
	Reply create(KeptConnection connection) throws IOException {
		return create(connection, this.asked.getAndIncrement());
	}

	private Reply create(KeptConnection connection, int number) throws IOException {
		String email = "made-" + number + "@acme.test";
		Reply reply = connection.send("POST", "/api/users.json", this.basic,
				"{\"user\":{\"user_email\":\"%s\",\"user_full_name\":\"Number %s\"}}".formatted(email, number));
		if (reply.status() == 201) {
			JsonNode user = Calls.JSON.readTree(reply.body()).path("user");
			this.acknowledged.put(user.path("user_id").asLong(), text(user));
		}
		else {
			refused(reply.status() + " " + reply.body());
		}
		return reply;
	}

	private void refused(String what) {
		this.refusals.merge(what, 1, Integer::sum);
	}

	/** What has been acknowledged by now: what was answered of each user. */
	Map<Long, String> acknowledged() {
		return Map.copyOf(this.acknowledged);
	}

	int count() {
		return this.acknowledged.size();
	}

	/** What was answered instead, and how often. */
	Map<String, Integer> refusals() {
		return this.refusals;
	}

	/** How many of these users a server does not tell of as they were answered. */
	long missing(int port, Map<Long, String> expected) throws IOException {
		Map<Long, String> result = new HashMap<>();
		try (KeptConnection connection = new KeptConnection(port)) {
			for (int page = 1;; page++) {
				Reply reply = connection.send("GET", "/api/users.json?limit=100&page=" + page, this.basic, "");
				if (reply.status() != 200) {
					throw new IOException("No list: " + reply);
				}
				int before = result.size();
				for (JsonNode item : Calls.JSON.readTree(reply.body())) {
					JsonNode user = item.path("user");
					if (user.has("user_id")) {
						result.put(user.path("user_id").asLong(), text(user));
					}
				}
				if (result.size() == before) {
					break;
				}
			}
		}
		return expected.entrySet()
			.stream()
			.filter((user) -> !user.getValue().equals(result.get(user.getKey())))
			.count();
	}

	private static String text(JsonNode user) {
		return user.path("user_email").asString() + " " + user.path("user_full_name").asString() + " "
				+ user.path("created_at").asString();
	}

	/** When the next user is made. */
	interface Pace {

		/**
		 * Waits for the moment of the user of that number.
		 * @return false if it never comes
		 */
		boolean await(int number) throws InterruptedException;

	}

}
