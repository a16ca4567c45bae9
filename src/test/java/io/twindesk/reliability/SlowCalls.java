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
	static SlowCalls begin(int port, KillRound killRound) throws IOException, InterruptedException {
		DeskieClient control = DeskieClient.control(port);
		String faults = "/_twindesk/workspaces/" + killRound.workspace() + "/faults";
		control.call("PUT", faults,
				List.of(Map.of("operation", "deskie.users.list", "times", CALLS, "then", Map.of("delay", "PT3S"))),
				"slow");
		List<CompletableFuture<Calls.Answer>> responses = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			responses.add(begin(killRound.client(port), "/api/users.json?limit=1"));
		}
		begin(control, "/_twindesk/workspaces/" + killRound.workspace() + "/events");
		JsonNode rule;
		do {
			Thread.sleep(20);
			rule = control.get(faults).json().path(0);
		}
		while (rule.path("applied").asInt() < CALLS);
		return new SlowCalls(responses);
	}

	private static CompletableFuture<Calls.Answer> begin(DeskieClient client, String path) {
		CompletableFuture<Calls.Answer> response = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				response.complete(client.get(path));
			}
			catch (IOException ex) {
				response.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return response;
	}

	/** How many were not answered whole; the server has ended. */
	long cut() throws InterruptedException {
		long cut = 0;
		for (CompletableFuture<Calls.Answer> response : this.answers) {
			try {
				cut += (response.get().status() == 200) ? 0 : 1;
			}
			catch (ExecutionException ex) {
				cut++;
			}
		}
		return cut;
	}

}
