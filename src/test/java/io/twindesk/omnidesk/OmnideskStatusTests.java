package io.twindesk.omnidesk;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.AtOnce;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskStatusTests {

	private final Office office;

	OmnideskStatusTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@Test
	void anUpdateSetsTheStatusInEveryRead() {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=4711&lastInternalCallID=8&browserRequestTime=9");
		assertStatus(4711, false, "8", 9);
		assertThat(this.office.user(1).get("status")).hasToString("{\"id\":4711,\"locked\":false}");
		assertThat(this.office.settings(2).get("status").get("id").asInt()).isEqualTo(1);
	}

	@Test
	void lastInternalCallIdKeepsItsValueUntilItIsNamedAgain() {
		assertStatus(1, false, "null", 0);
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&lastInternalCallID=8");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3");
		assertStatus(3, false, "8", 0);
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3&lastInternalCallID=0");
		assertStatus(3, false, "0", 0);
	}

	@Test
	void aStaleUpdateIsASuccessAndChangesNothing() {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&lastInternalCallID=8&browserRequestTime=100");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3&lastInternalCallID=9&browserRequestTime=99");
		assertStatus(2, false, "8", 100);
	}

	@Test
	void anUpdateOfTheSameTimeIsApplied() {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3&browserRequestTime=100");
		assertStatus(3, false, "null", 100);
	}

	@ParameterizedTest(name = "statusID=3{0}")
	@ValueSource(strings = { "", "&browserRequestTime=0" })
	void anUpdateWithoutATimeIsAppliedAndLeavesTheOrder(String time) {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=3" + time);
		assertStatus(3, false, "null", 100);
		this.office.done(Endpoint.STATUS, "userID=1&statusID=4&browserRequestTime=50");
		assertStatus(3, false, "null", 100);
	}

	@Test
	void eachUserHasAnOrderOfTheirOwn() {
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&browserRequestTime=100");
		this.office.done(Endpoint.STATUS, "userID=2&statusID=2&browserRequestTime=50");
		assertThat(this.office.settings(2).get("status").get("id").asInt()).isEqualTo(2);
	}

	@Test
	void ofAHundredUpdatesAtOnceTheNewestStays() throws InterruptedException, ExecutionException {
		AtOnce
			.run(20, (client) -> List.of(3, 0, 4, 1, 2)
				.stream()
				.map((round) -> 1 + round * 20 + (client * 7) % 20)
				.map((time) -> this.office.call(Endpoint.STATUS,
						Fields.of("userID=1&statusID=" + time + "&browserRequestTime=" + time)))
				.toList())
			.stream()
			.flatMap(List::stream)
			.forEach((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(204));
		assertStatus(100, false, "null", 100);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "userEmailAddress=grace@acme.test", "userEmailAddress=GRACE@ACME.test",
			"userEmailAddress=grace@acme.test&userID=2", "userID=2" })
	void theUserIsNamedByEitherOrBoth(String user) {
		this.office.done(Endpoint.STATUS, user + "&statusID=7");
		assertThat(this.office.settings(2).get("status").get("id").asInt()).isEqualTo(7);
		assertThat(this.office.settings(1).get("status").get("id").asInt()).isEqualTo(1);
	}

	@Test
	void oneOfThemIsNeeded() {
		String before = this.office.everything();
		JsonNode refusal = Refusals.assertRefused(this.office.call(Endpoint.STATUS, Fields.of("statusID=2")), 400);
		assertThat(refusal.get("errors").get(0).get("field").asString()).isIn("userID", "userEmailAddress");
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void twoWhoAreNotTheSameAreRefused() {
		String before = this.office.everything();
		JsonNode refusal = Refusals.assertRefused(
				this.office.call(Endpoint.STATUS, Fields.of("userID=1&userEmailAddress=grace@acme.test&statusID=2")),
				400);
		assertThat(refusal.get("errors").get(0).get("field").asString()).isIn("userID", "userEmailAddress");
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@Test
	void anEmailThatNobodyHasIsNotFound() {
		for (String user : List.of("", "userID=1&")) {
			Refusals.assertRefused(
					this.office.call(Endpoint.STATUS, Fields.of(user + "userEmailAddress=nobody@acme.test&statusID=2")),
					404);
		}
	}

	private void assertStatus(long id, boolean locked, String lastCall, long time) {
		assertThat(this.office.settings(1).get("status")).hasToString("{\"id\":" + id + ",\"locked\":" + locked
				+ ",\"lastInternalCallID\":" + lastCall + ",\"browserRequestTime\":" + time + "}");
	}

}
