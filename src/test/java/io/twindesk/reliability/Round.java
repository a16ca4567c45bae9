package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/** What was written between two starts, each round in a workspace of its own. */
record Round(String key, List<Writer> writers, List<Thread> threads) {

	private static final String STAFF = "ann@acme.test";

	static Round begin(int port, String workspace, int count, Random random) throws IOException {
		JsonNode made = DeskieClient.control(port)
			.call("POST", "/_twindesk/workspaces",
					Map.of("name", workspace, "seed",
							Map.of("credentials",
									List.of(Map.of("staffEmail", STAFF, "apiKey", "unused", "permissions",
											List.of("USER_READ", "USER_CUD"), "fullAccess", true)))))
			.json();
		String key = made.path("credentials").path(0).path("apiKey").asString();
		List<Writer> writers = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Writer writer = new Writer(DeskieClient.deskie(port, STAFF, key), workspace + "-writer-" + i,
					random.nextLong());
			writers.add(writer);
			Thread thread = new Thread(writer);
			threads.add(thread);
			thread.start();
		}
		return new Round(key, writers, threads);
	}

	void end() throws InterruptedException {
		for (Thread thread : this.threads) {
			thread.join();
		}
	}

	/** Reads the round's workspace. */
	DeskieClient client(int port) {
		return DeskieClient.deskie(port, STAFF, this.key);
	}

	int writes() {
		return this.writers.stream().mapToInt(Writer::writes).sum();
	}

}
