package io.twindesk.omnidesk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestClock;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskReservationTests {

	private static final Fields CHANNEL = Fields.of("channelID=5");

	private final OmnideskFixture omnideskFixture;

	OmnideskReservationTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@Test
	void aReservationHoldsForAMinute() {
		Instant before = TestClock.now();
		this.omnideskFixture.done(Endpoint.RESERVE, "channelID=5");
		JsonNode reservations = this.omnideskFixture.settings(1).get("reservations");
		assertThat(reservations).hasSize(1);
		assertThat(reservations.get(0).get("channelID").asInt()).isEqualTo(5);
		String until = reservations.get(0).get("until").asString();
		assertThat(until).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
		assertThat(Instant.parse(until)).isBetween(before.plusSeconds(59), TestClock.now().plusSeconds(61));
	}

	@Test
	void aSecondReservationOfTheSameUserAndChannelIsRejectedWhileItIsLive() {
		this.omnideskFixture.done(Endpoint.RESERVE, "userID=1&channelID=5");
		String before = this.omnideskFixture.everything();
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.RESERVE, Fields.of("channelID=5")), 409);
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		this.omnideskFixture.done(Endpoint.RESERVE, "userID=1&channelID=6");
		this.omnideskFixture.done(Endpoint.RESERVE, "userID=2&channelID=5");
		assertThat(this.omnideskFixture.settings(1).get("reservations")).hasSize(2);
		assertThat(this.omnideskFixture.settings(2).get("reservations")).hasSize(1);
	}

	@Test
	void ofManyConcurrentReservationsOneSucceeds() throws InterruptedException, ExecutionException {
		List<Integer> responses = Concurrently
			.run(16, (client) -> this.omnideskFixture.call(Endpoint.RESERVE, Fields.of("channelID=5")).status())
			.stream()
			.sorted()
			.toList();
		assertThat(responses.get(0)).isEqualTo(204);
		assertThat(responses.subList(1, 16)).containsOnly(409);
		assertThat(this.omnideskFixture.settings(1).get("reservations")).hasSize(1);
	}

	@Test
	void anExpiredReservationIsNotReturnedAndCanBeRepeated() {
		this.omnideskFixture.done(Endpoint.RESERVE, CHANNEL);
		endReservations();
		assertThat(this.omnideskFixture.settings(1).get("reservations")).isEmpty();
		this.omnideskFixture.done(Endpoint.RESERVE, CHANNEL);
		assertThat(this.omnideskFixture.settings(1).get("reservations")).hasSize(1);
	}

	@Test
	void anExpiredReservationIsRenewedOnce() throws InterruptedException, ExecutionException {
		this.omnideskFixture.done(Endpoint.RESERVE, CHANNEL);
		assertThat(this.omnideskFixture.call(Endpoint.RESERVE, CHANNEL).status()).isEqualTo(409);
		endReservations();
		List<Integer> responses = Concurrently
			.run(8, (client) -> this.omnideskFixture.call(Endpoint.RESERVE, CHANNEL).status())
			.stream()
			.sorted()
			.toList();
		assertThat(responses.get(0)).isEqualTo(204);
		assertThat(responses.subList(1, 8)).containsOnly(409);
		assertThat(this.omnideskFixture.settings(1).get("reservations")).hasSize(1);
	}

	private void endReservations() {
		String clock = "/_twindesk/workspaces/" + this.omnideskFixture.desk().workspace().name() + "/clock/advance";
		assertThat(this.omnideskFixture.http().json("POST", clock, "{\"by\": \"PT1M\"}").status()).isEqualTo(200);
	}

}
