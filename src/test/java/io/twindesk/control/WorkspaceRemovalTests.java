package io.twindesk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

import io.restassured.response.Response;
import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are being handled while their workspace is deleted. */
@ServerTest
class WorkspaceRemovalTests {

	private final TestWorkspace testWorkspace;

	WorkspaceRemovalTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@RepeatedTest(5)
	void runningRequestsGetTheResponseOfLaterOnes() throws Exception {
		long first = this.testWorkspace.create("first@acme.test");
		CountDownLatch begun = new CountDownLatch(12);
		List<List<Integer>> seen = Concurrently.run(13, (client) -> (client == 12) ? removeAfter(begun)
				: untilDeleted(begun, (round) -> send(client, client * 10_000 + round, first)));
		assertThat(seen.get(12)).containsOnly(204);
		assertThat(seen.subList(0, 12)).allSatisfy((statuses) -> {
			assertThat(statuses.get(statuses.size() - 1)).isIn(401, 404);
			assertThat(statuses.subList(0, statuses.size() - 1)).allMatch((status) -> status < 300);
		});
	}

	private Response send(int client, int number, long first) {
		return switch (client % 6) {
			case 0 -> this.testWorkspace.create(Map.of("user_email", number + "@acme.test", "user_full_name", "A B"));
			case 1 -> this.testWorkspace.send("PUT", "/api/users/" + first + ".json",
					"{\"user\": {\"user_note\": \"note " + number + "\"}}");
			case 2 -> this.testWorkspace.send("PUT",
					"/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/faults",
					"[{\"operation\": \"omnidesk.users.list\", \"then\": {\"status\": 503}}]");
			case 3 -> this.testWorkspace.omnidesk()
				.contentType("application/x-www-form-urlencoded; charset=UTF-8")
				.formParam("firstname", "Jane")
				.formParam("lastname", "Doe")
				.formParam("name", "jane-" + number)
				.formParam("email", number + "@omnidesk.test")
				.formParam("telephone_number", "+31612" + number)
				.post("/api/v2/user");
			case 4 -> this.testWorkspace.send("POST",
					"/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/credentials",
					"{\"staffEmail\": \"" + number + "@acme.test\", \"permissions\": [\"USER_READ\"]}");
			default -> this.testWorkspace.get("/api/users.json");
		};
	}

	private static List<Integer> untilDeleted(CountDownLatch begun, IntFunction<Response> sender) {
		List<Integer> statuses = new ArrayList<>();
		do {
			statuses.add(sender.apply(statuses.size()).statusCode());
			begun.countDown();
		}
		while (statuses.get(statuses.size() - 1) < 300 && statuses.size() < 2000);
		return statuses;
	}

	private List<Integer> removeAfter(CountDownLatch begun) {
		try {
			begun.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return List
			.of(this.testWorkspace.send("DELETE", "/_twindesk/workspaces/" + this.testWorkspace.workspace().name(), "")
				.statusCode());
	}

}
