package io.twindesk.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The situations of a client after a 429. */
class RateLimitWaitsTests {

	private final RateLimitWaits waits = new RateLimitWaits();

	@ParameterizedTest(name = "after {0} by the server and {1} by the workspace: {2}")
	@CsvSource({ "PT10.001S, PT0S, rate-limit.waited", "PT10S, PT0S, rate-limit.hurried",
			"PT1S, PT0S, rate-limit.hurried", "PT1S, PT10S, rate-limit.waited", "PT1S, PT9S, rate-limit.hurried",
			"PT1H, PT1H, rate-limit.waited" })
	void theNextRequestDecides(Duration byServer, Duration byWorkspace, String situation) {
		this.waits.add(CallFixture.list().limited(10).build());
		ReportedCall next = CallFixture.list().after(byServer).afterInWorkspace(byWorkspace).build();
		assertThat(this.waits.add(next)).containsExactly(situation);
		assertThat(this.waits.add(next)).isEmpty();
	}

	@Test
	void a429WithoutATimeRequestsNoWait() {
		this.waits.add(CallFixture.list().limited(0).build());
		assertThat(this.waits.add(CallFixture.list().after(Duration.ofSeconds(1)).build())).isEmpty();
	}

	@Test
	void aConcurrentRequestDidNotKnowOfThe429() {
		this.waits.add(CallFixture.list().limited(10).build());
		assertThat(this.waits.add(CallFixture.list().build())).isEmpty();
		assertThat(this.waits.add(CallFixture.list().after(Duration.ofSeconds(1)).build()))
			.containsExactly("rate-limit.hurried");
	}

	@Test
	void anotherCredentialNeedNotWait() {
		this.waits.add(CallFixture.list().limited(10).build());
		Duration second = Duration.ofSeconds(1);
		assertThat(this.waits.add(CallFixture.list().credential(1, "c2").after(second).build())).isEmpty();
		assertThat(this.waits.add(CallFixture.list().credential(2, "c1").after(second).build())).isEmpty();
	}

	@Test
	void each429BeginsAWaitOfItsOwn() {
		this.waits.add(CallFixture.list().limited(10).build());
		assertThat(this.waits.add(CallFixture.list().limited(10).after(Duration.ofSeconds(1)).build()))
			.containsExactly("rate-limit.hurried");
		assertThat(this.waits.add(CallFixture.list().after(Duration.ofSeconds(20)).build()))
			.containsExactly("rate-limit.waited");
	}

}
