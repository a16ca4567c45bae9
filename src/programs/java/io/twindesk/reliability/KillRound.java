package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/** The writes between two starts of a server; each round has its own workspace. */
record KillRound(String workspace, String key, List<LoadWriter> writers, List<Thread> threads) {

	static final String STAFF = "ann@acme.test";

	static KillRound begin(int port, String workspace, int count, Random random) throws IOException {
		return begin(port, workspace, count, random, (key) -> client(port, key));
	}

	/**
	 * Starts the writers of a round.
	 * @param calls creates a client for a key
	 */
	static KillRound begin(int port, String workspace, int count, Random random, Function<String, Calls> calls)
			throws IOException {
		String key = open(port, workspace);
		List<LoadWriter> writers = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			LoadWriter loadWriter = new LoadWriter(calls.apply(key), workspace + "-writer-" + i, random.nextLong());
			writers.add(loadWriter);
			Thread thread = new Thread(loadWriter);
			threads.add(thread);
			thread.start();
		}
		return new KillRound(workspace, key, writers, threads);
	}

	/**
	 * Creates a workspace.
	 * @return the key of its only staff member, who has all permissions
	 */
	static String open(int port, String workspace) throws IOException {
		JsonNode created = DeskieClient.control(port)
			.call("POST", "/_twindesk/workspaces",
					Map.of("name", workspace, "seed",
							Map.of("credentials",
									List.of(Map.of("staffEmail", STAFF, "apiKey", "unused", "permissions",
											List.of("USER_READ", "USER_CUD"), "fullAccess", true)))),
					workspace)
			.json();
		return created.path("credentials").path(0).path("apiKey").asString();
	}

	void end() throws InterruptedException {
		for (Thread thread : this.threads) {
			thread.join();
		}
	}

	/** Returns whether the key still opens the workspace. */
	boolean isThere(int port) throws IOException {
		return client(port).get("/api/users.json").status() == 200;
	}

	/** Creates a client that reads the round's workspace. */
	DeskieClient client(int port) {
		return client(port, this.key);
	}

	static DeskieClient client(int port, String key) {
		return DeskieClient.deskie(port, STAFF, key);
	}

	int writes() {
		return this.writers.stream().mapToInt(LoadWriter::writes).sum();
	}

}
