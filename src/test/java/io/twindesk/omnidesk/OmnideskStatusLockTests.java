package io.twindesk.omnidesk;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskStatusLockTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskStatusLockTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void aLockSetsTheStatusAndIsReturned() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		assertStatus(7, true);
		assertThat(this.omnideskFixture.settings(2).get("status").get("locked").asBoolean()).isFalse();
	}

	@Test
	void aLockIsSetOverAnEarlierOne() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=8");
		assertStatus(8, true);
	}

	@ParameterizedTest(name = "browserRequestTime={0}")
	@ValueSource(strings = { "0", "50", "100", "200" })
	void whileItIsLockedNoUpdateChangesAnything(String time) {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		String before = this.omnideskFixture.everything();
		for (String user : List.of("userID=1", "userEmailAddress=ada@acme.test")) {
			ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.STATUS,
					Fields.of(user + "&statusID=3&lastInternalCallID=4&browserRequestTime=" + time)), 409);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void aLockOfOneLeavesTheOther() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=2&statusID=3");
	}

	@Test
	void removingTheLockKeepsTheStatus() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		this.omnideskFixture.done(Endpoint.UNLOCK, "userID=1");
		assertStatus(7, false);
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3");
		assertStatus(3, false);
	}

	@Test
	void removingAMissingLockSucceeds() {
		String before = this.omnideskFixture.everything();
		this.omnideskFixture.done(Endpoint.UNLOCK, "userID=1");
		this.omnideskFixture.done(Endpoint.UNLOCK, "userID=1");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void aLockKeepsTheOrderOfUpdates() {
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=7");
		this.omnideskFixture.done(Endpoint.UNLOCK, "userID=1");
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=99");
		assertStatus(7, false);
		this.omnideskFixture.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=100");
		assertStatus(3, false);
	}

	@Test
	void aConcurrentUpdateNeverPassesALock() throws InterruptedException, ExecutionException {
		List<Integer> responses = Concurrently.run(16, (client) -> (client == 8)
				? this.omnideskFixture.call(Endpoint.LOCK, Fields.of("userID=1&status=99")).status()
				: this.omnideskFixture.call(Endpoint.STATUS, Fields.of("userID=1&statusID=" + (client + 2))).status());
		assertThat(responses).containsAnyOf(204, 409).allMatch((status) -> status == 204 || status == 409);
		assertThat(responses.get(8)).isEqualTo(204);
		assertStatus(99, true);
	}

	private void assertStatus(long id, boolean locked) {
		String status = "{\"id\":" + id + ",\"locked\":" + locked;
		assertThat(this.omnideskFixture.user(1).get("status")).hasToString(status + "}");
		assertThat(this.omnideskFixture.settings(1).get("status").toString()).startsWith(status + ",");
	}

}
