package io.twindesk.omnidesk;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskStatusTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskStatusTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void anUpdateSetsTheStatusInEveryRead() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=4711&lastInternalCallID=8&browserRequestTime=9");
		assertStatus(4711, false, "8", 9);
		assertThat(this.omnideskFixture.user(1).get("status")).hasToString("{\"id\":4711,\"locked\":false}");
		assertThat(this.omnideskFixture.settings(2).get("status").get("id").asInt()).isEqualTo(1);
	}

	@Test
	void lastInternalCallIdKeepsItsValueUntilItIsNamedAgain() {
		assertStatus(1, false, "null", 0);
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&lastInternalCallID=8");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3");
		assertStatus(3, false, "8", 0);
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3&lastInternalCallID=0");
		assertStatus(3, false, "0", 0);
	}

	@Test
	void aStaleUpdateSucceedsAndChangesNothing() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&lastInternalCallID=8&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3&lastInternalCallID=9&browserRequestTime=99");
		assertStatus(2, false, "8", 100);
	}

	@Test
	void anUpdateOfTheSameTimeIsApplied() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=100");
		assertStatus(3, false, "null", 100);
	}

	@ParameterizedTest(name = "statusID=3{0}")
	@ValueSource(strings = { "", "&browserRequestTime=0" })
	void anUpdateWithoutATimeIsAppliedAndLeavesTheOrder(String time) {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3" + time);
		assertStatus(3, false, "null", 100);
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=4&browserRequestTime=50");
		assertStatus(3, false, "null", 100);
	}

	@Test
	void eachUserHasAnOrderOfTheirOwn() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=2&statusID=2&browserRequestTime=50");
		assertThat(this.omnideskFixture.settings(2).get("status").get("id").asInt()).isEqualTo(2);
	}

	@Test
	void theNewestOfAHundredConcurrentUpdatesIsStored() throws InterruptedException, ExecutionException {
		Concurrently
			.run(20, (client) -> List.of(3, 0, 4, 1, 2)
				.stream()
				.map((round) -> 1 + round * 20 + (client * 7) % 20)
				.map((time) -> this.omnideskFixture.call(Endpoint.STATUS,
						Fields.of("userID=1&statusID=" + time + "&browserRequestTime=" + time)))
				.toList())
			.stream()
			.flatMap(List::stream)
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(204));
		assertStatus(100, false, "null", 100);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "userEmailAddress=grace@acme.test", "userEmailAddress=GRACE@ACME.test",
			"userEmailAddress=grace@acme.test&userID=2", "userID=2" })
	void theUserIsNamedByEitherOrBoth(String user) {
		this.omnideskFixture.done(Endpoint.STATUS, user + "&statusID=7");
		assertThat(this.omnideskFixture.settings(2).get("status").get("id").asInt()).isEqualTo(7);
		assertThat(this.omnideskFixture.settings(1).get("status").get("id").asInt()).isEqualTo(1);
	}

	@Test
	void oneOfThemIsNeeded() {
		String before = this.omnideskFixture.everything();
		JsonNode error = ErrorResponses
			.assertRejected(this.omnideskFixture.call(Endpoint.STATUS, Fields.of("statusID=2")), 400);
		assertThat(error.get("errors").get(0).get("field").asString()).isIn("userID", "userEmailAddress");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void idAndEmailOfDifferentUsersAreRejected() {
		String before = this.omnideskFixture.everything();
		JsonNode error = ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.STATUS,
				Fields.of("userID=1&userEmailAddress=grace@acme.test&statusID=2")), 400);
		assertThat(error.get("errors").get(0).get("field").asString()).isIn("userID", "userEmailAddress");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void anUnknownEmailIsNotFound() {
		for (String user : List.of("", "userID=1&")) {
			ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.STATUS,
					Fields.of(user + "userEmailAddress=nobody@acme.test&statusID=2")), 404);
		}
	}

	private void assertStatus(long id, boolean locked, String lastCall, long time) {
		assertThat(this.omnideskFixture.settings(1).get("status")).hasToString("{\"id\":" + id + ",\"locked\":" + locked
				+ ",\"lastInternalCallID\":" + lastCall + ",\"browserRequestTime\":" + time + "}");
	}

}
