package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import tools.jackson.databind.JsonNode;

/**
 * Creates users of one workspace through Deskie in several threads and records those that
 * were acknowledged: the complete 201 was read.
 */
final class Creates {

	private final String basic;

	private final AtomicInteger requested = new AtomicInteger();

	private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();

	private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();

	Creates(String key) {
		this.basic = "Authorization: " + RawHttp.basic(KillRound.STAFF + ":" + key);
	}

	/** Returns the header line with Deskie's credentials. */
	String basic() {
		return this.basic;
	}

	/** Starts to create users. Each thread ends when a create fails or the pace ends. */
	List<Thread> begin(int port, int count, Pace pace) {
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Thread thread = new Thread(() -> {
				try (RawConnection connection = new RawConnection(port)) {
					int number = this.requested.getAndIncrement();
					while (pace.await(number) && create(connection, number).status() == 201) {
						number = this.requested.getAndIncrement();
					}
				}
				catch (IOException | InterruptedException ex) {
					addFailure(ex.toString());
				}
			});
			threads.add(thread);
			thread.start();
		}
		return threads;
	}

	/** Creates one user. */
	RawResponse create(RawConnection connection) throws IOException {
		return create(connection, this.requested.getAndIncrement());
	}

	private RawResponse create(RawConnection connection, int number) throws IOException {
		String email = "created-" + number + "@acme.test";
		RawResponse response = connection.send("POST", "/api/users.json", List.of(this.basic),
				"{\"user\":{\"user_email\":\"%s\",\"user_full_name\":\"Number %s\"}}".formatted(email, number));
		if (response.status() == 201) {
			JsonNode user = Calls.JSON.readTree(response.body()).path("user");
			this.acknowledged.put(user.path("user_id").asLong(), text(user));
		}
		else {
			addFailure(response.status() + " " + response.body());
		}
		return response;
	}

	private void addFailure(String description) {
		this.failures.merge(description, 1, Integer::sum);
	}

	/** Returns the users acknowledged so far, with the data of the response. */
	Map<Long, String> acknowledged() {
		return Map.copyOf(this.acknowledged);
	}

	int count() {
		return this.acknowledged.size();
	}

	/** Returns the other responses, and how often each occurred. */
	Map<String, Integer> failures() {
		return this.failures;
	}

	/** Returns how many of these users are missing or differ on a server. */
	long missing(int port, Map<Long, String> expected) throws IOException {
		Map<Long, String> result = new HashMap<>();
		try (RawConnection connection = new RawConnection(port)) {
			for (int page = 1;; page++) {
				RawResponse response = connection.send("GET", "/api/users.json?limit=100&page=" + page,
						List.of(this.basic), "");
				if (response.status() != 200) {
					throw new IOException("No list: " + response);
				}
				int before = result.size();
				for (JsonNode item : Calls.JSON.readTree(response.body())) {
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

	/** Decides when the next user is created. */
	interface Pace {

		/**
		 * Waits for the time of a user.
		 * @return false if the run has ended
		 */
		boolean await(int number) throws InterruptedException;

	}

}
