package io.twindesk.omnidesk;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

import io.twindesk.AtOnce;
import io.twindesk.Desks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A server whose reservations end soon. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "twindesk.omnidesk.reservation-time=1500ms" })
@Import(Desks.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@Tag("sql")
@Tag("long")
@DirtiesContext // one server at a time is enough for a small machine
class OmnideskReservationTimeTests {

	private static final Fields CHANNEL = Fields.of("channelID=5");

	private final Office office;

	OmnideskReservationTimeTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@Test
	void aReservationThatHasEndedIsNotToldAndMayBeMadeAgain() {
		this.office.done(Endpoint.RESERVE, CHANNEL);
		assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
			while (!this.office.settings(1).get("reservations").isEmpty()) {
				Thread.onSpinWait();
			}
		});
		this.office.done(Endpoint.RESERVE, CHANNEL);
		assertThat(this.office.settings(1).get("reservations")).hasSize(1);
	}

	@Test
	void anEndedReservationIsWonOnceAgain() throws InterruptedException, ExecutionException {
		this.office.done(Endpoint.RESERVE, CHANNEL);
		assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
			while (this.office.call(Endpoint.RESERVE, CHANNEL).status() == 409) {
				Thread.onSpinWait();
			}
		});
		assertThat(AtOnce.run(8, (client) -> this.office.call(Endpoint.RESERVE, CHANNEL).status())).contains(409)
			.allMatch((status) -> status == 409 || status == 204);
		assertThat(this.office.settings(1).get("reservations")).hasSizeLessThan(2);
	}

}
