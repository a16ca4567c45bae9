package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import tools.jackson.databind.JsonNode;

/** Running requests that take three seconds, and a stream that does not end. */
record SlowCalls(List<CompletableFuture<Calls.Response>> responses) {

	private static final int CALLS = 8;

	/** Sends the requests and waits until the server has received all of them. */
	static SlowCalls begin(int port, KillRound killRound) throws IOException, InterruptedException {
		DeskieClient control = DeskieClient.control(port);
		String faults = "/_twindesk/workspaces/" + killRound.workspace() + "/faults";
		control.call("PUT", faults,
				List.of(Map.of("operation", "deskie.users.list", "times", CALLS, "then", Map.of("delay", "PT3S"))),
				"slow");
		List<CompletableFuture<Calls.Response>> responses = new ArrayList<>();
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

	private static CompletableFuture<Calls.Response> begin(DeskieClient client, String path) {
		CompletableFuture<Calls.Response> response = new CompletableFuture<>();
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

	/** Returns how many requests got no complete response; the server has stopped. */
	long countAborted() throws InterruptedException {
		long aborted = 0;
		for (CompletableFuture<Calls.Response> response : this.responses) {
			try {
				aborted += (response.get().status() == 200) ? 0 : 1;
			}
			catch (ExecutionException ex) {
				aborted++;
			}
		}
		return aborted;
	}

}
