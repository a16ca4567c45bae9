package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;

import io.twindesk.Concurrently;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@ServerTest
class DeskieConcurrentLinkTests {

	private static final int USERS = 6;

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieConcurrentLinkTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
		for (int number = 1; number <= USERS; number++) {
			this.testWorkspace.create("user" + number + "@acme.test");
		}
	}

	@Test
	void concurrentLinksAndUnlinksLeaveCompleteGroups() throws InterruptedException, ExecutionException {
		long seed = System.nanoTime();
		List<RawResponse> responses = Concurrently
			.run(8, (client) -> linkAndUnlink(new SplittableRandom(seed + client), 100))
			.stream()
			.flatMap(List::stream)
			.toList();
		assertThat(responses).as("seed %s", seed).hasSize(800);
		responses.stream()
			.filter((response) -> response.status() != 200)
			.forEach((response) -> ErrorResponses.assertRejected(response, 400, "users_not_linked"));
		assertWholeGroups(LongStream.rangeClosed(1, USERS).boxed().toList());
	}

	@Test
	void deletesAmongLinksLeaveNoLinksToDeletedUsers() throws InterruptedException, ExecutionException {
		long seed = System.nanoTime();
		List<RawResponse> responses = Concurrently
			.run(8, (client) -> (client < 6) ? linkAndUnlink(new SplittableRandom(seed + client), 25)
					: List.of(this.http.send("DELETE", "/api/users/" + (client - 5) + ".json")))
			.stream()
			.flatMap(List::stream)
			.toList();
		assertThat(responses).as("seed %s", seed)
			.allMatch((response) -> List.of(200, 400, 404).contains(response.status()));
		assertWholeGroups(List.of(3L, 4L, 5L, 6L));
	}

	private List<RawResponse> linkAndUnlink(SplittableRandom random, int times) {
		List<RawResponse> responses = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			int one = random.nextInt(1, USERS + 1);
			int other = 1 + (one - 1 + random.nextInt(1, USERS)) % USERS;
			responses
				.add(this.http.json("PUT", "/api/users/" + one + (random.nextBoolean() ? "/link.json" : "/unlink.json"),
						"{\"user_id\":" + other + "}"));
		}
		return responses;
	}

	/** Asserts that links are symmetric and transitive. */
	private void assertWholeGroups(List<Long> ids) {
		for (long id : ids) {
			for (long other : group(id)) {
				assertThat(ids).contains(other);
				assertThat(group(other)).isEqualTo(group(id));
			}
		}
	}

	private TreeSet<Long> group(long id) {
		TreeSet<Long> group = new TreeSet<>(this.testWorkspace.get("/api/users/" + id + ".json")
			.then()
			.statusCode(200)
			.extract()
			.jsonPath()
			.getList("user.linked_users", Long.class));
		group.add(id);
		return group;
	}

}
