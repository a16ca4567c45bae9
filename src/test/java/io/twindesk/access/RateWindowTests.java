package io.twindesk.access;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateWindowTests {

	private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

	private final RateWindowEntity window = new RateWindowEntity(START);

	@Test
	void requestsAreGrantedUpToTheLimit() {
		assertThat(this.window.take(1, 3, START)).isEqualTo(new RateLimitStatus(3, 2, true, 60));
		assertThat(this.window.take(2, 3, START)).isEqualTo(new RateLimitStatus(3, 0, true, 60));
		assertThat(this.window.take(1, 3, START)).isEqualTo(new RateLimitStatus(3, 0, false, 60));
	}

	@Test
	void aWriteWithOneRequestLeftIsRejectedAndTakesNothing() {
		this.window.take(2, 3, START);
		assertThat(this.window.take(2, 3, START)).isEqualTo(new RateLimitStatus(3, 1, false, 60));
		assertThat(this.window.take(1, 3, START)).isEqualTo(new RateLimitStatus(3, 0, true, 60));
	}

	@ParameterizedTest(name = "{0} ms after the first call: {1} s")
	@CsvSource({ "0, 60", "1, 60", "999, 60", "1000, 59", "1001, 59", "59000, 1", "59001, 1", "59999, 1" })
	void theWaitIsRoundedUpToWholeSeconds(long millis, long seconds) {
		assertThat(this.window.take(1, 3, START.plusMillis(millis)).secondsToWait()).isEqualTo(seconds);
	}

	@Test
	void afterAMinuteTheFullLimitIsAvailable() {
		this.window.take(3, 3, START);
		assertThat(this.window.take(1, 3, START.plusMillis(59_999)).granted()).isFalse();
		assertThat(this.window.take(1, 3, START.plusSeconds(60))).isEqualTo(new RateLimitStatus(3, 2, true, 60));
	}

	@Test
	void aClockThatIsSetBackStartsANewMinute() {
		this.window.take(3, 3, START);
		assertThat(this.window.take(1, 3, START.minusSeconds(3600))).isEqualTo(new RateLimitStatus(3, 2, true, 60));
	}

	@Test
	void aLoweredLimitLeavesZeroRequests() {
		this.window.take(10, 10, START);
		assertThat(this.window.take(1, 5, START)).isEqualTo(new RateLimitStatus(5, 0, false, 60));
	}

}
