package io.twindesk.omnidesk;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.AtOnce;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskStatusLockTests {

	private final Office office;

	OmnideskStatusLockTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@Test
	void aLockSetsTheStatusAndIsTold() {
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		assertStatus(7, true);
		assertThat(this.office.settings(2).get("status").get("locked").asBoolean()).isFalse();
	}

	@Test
	void aLockIsSetOverAnEarlierOne() {
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		this.office.done(Endpoint.LOCK, "userID=1&status=8");
		assertStatus(8, true);
	}

	@ParameterizedTest(name = "browserRequestTime={0}")
	@ValueSource(strings = { "0", "50", "100", "200" })
	void whileItIsLockedNoUpdateChangesAnything(String time) {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		String before = this.office.everything();
		for (String user : List.of("userID=1", "userEmailAddress=ada@acme.test")) {
			Refusals.assertRefused(this.office.call(Endpoint.STATUS,
					Fields.of(user + "&statusID=3&lastInternalCallID=4&browserRequestTime=" + time)), 409);
		}
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void aLockOfOneLeavesTheOther() {
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		this.office.done(Endpoint.STATUS, "userID=2&statusID=3");
	}

	@Test
	void removingTheLockKeepsTheStatus() {
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		this.office.done(Endpoint.UNLOCK, "userID=1");
		assertStatus(7, false);
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3");
		assertStatus(3, false);
	}

	@Test
	void removingALockThatIsNotThereIsASuccess() {
		String before = this.office.everything();
		this.office.done(Endpoint.UNLOCK, "userID=1");
		this.office.done(Endpoint.UNLOCK, "userID=1");
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void aLockKeepsTheOrderOfUpdates() {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.office.done(Endpoint.LOCK, "userID=1&status=7");
		this.office.done(Endpoint.UNLOCK, "userID=1");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=99");
		assertStatus(7, false);
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=100");
		assertStatus(3, false);
	}

	@Test
	void anUpdateNeverGetsPastALockThatWasSetAtOnce() throws InterruptedException, ExecutionException {
		List<Integer> answers = AtOnce.run(16,
				(client) -> (client == 8) ? this.office.call(Endpoint.LOCK, Fields.of("userID=1&status=99")).status()
						: this.office.call(Endpoint.STATUS, Fields.of("userID=1&statusID=" + (client + 2))).status());
		assertThat(answers).containsAnyOf(204, 409).allMatch((status) -> status == 204 || status == 409);
		assertThat(answers.get(8)).isEqualTo(204);
		assertStatus(99, true);
	}

	private void assertStatus(long id, boolean locked) {
		String status = "{\"id\":" + id + ",\"locked\":" + locked;
		assertThat(this.office.user(1).get("status")).hasToString(status + "}");
		assertThat(this.office.settings(1).get("status").toString()).startsWith(status + ",");
	}

}
