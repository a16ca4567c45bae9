package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import tools.jackson.databind.JsonNode;

/** Calls that take three seconds, and a stream that never ends, all under way. */
record SlowCalls(List<CompletableFuture<Calls.Answer>> answers) {

	private static final int CALLS = 8;

	/** Begins them, and waits until the server has them all. */
	static SlowCalls begin(int port, Round round) throws IOException, InterruptedException {
		DeskieClient control = DeskieClient.control(port);
		String faults = "/_twindesk/workspaces/" + round.workspace() + "/faults";
		control.call("PUT", faults,
				List.of(Map.of("operation", "deskie.users.list", "times", CALLS, "then", Map.of("delay", "PT3S"))),
				"slow");
		List<CompletableFuture<Calls.Answer>> answers = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			answers.add(begin(round.client(port), "/api/users.json?limit=1"));
		}
		begin(control, "/_twindesk/workspaces/" + round.workspace() + "/events");
		JsonNode rule;
		do {
			Thread.sleep(20);
			rule = control.get(faults).json().path(0);
		}
		while (rule.path("applied").asInt() < CALLS);
		return new SlowCalls(answers);
	}

	private static CompletableFuture<Calls.Answer> begin(DeskieClient client, String path) {
		CompletableFuture<Calls.Answer> answer = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				answer.complete(client.get(path));
			}
			catch (IOException ex) {
				answer.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return answer;
	}

	/** How many were not answered whole; the server has ended. */
	long cut() throws InterruptedException {
		long cut = 0;
		for (CompletableFuture<Calls.Answer> answer : this.answers) {
			try {
				cut += (answer.get().status() == 200) ? 0 : 1;
			}
			catch (ExecutionException ex) {
				cut++;
			}
		}
		return cut;
	}

}
