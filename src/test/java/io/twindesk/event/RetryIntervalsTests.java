package io.twindesk.event;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryIntervalsTests {

	@ParameterizedTest(name = "after {0} attempts {1} s")
	@CsvSource({ "1, 5", "2, 10", "3, 20", "7, 320", "8, 600", "9, 600", "100, 600" })
	void eachIntervalIsTwiceThePreviousOneUpToTenMinutes(int attempts, long seconds) {
		assertThat(RetryIntervals.DEFAULT.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@Test
	void retriesEndAfterFourDays() {
		int last = IntStream.iterate(1, (attempts) -> attempts + 1)
			.filter((attempts) -> RetryIntervals.DEFAULT.after(attempts) == null)
			.findFirst()
			.orElseThrow();
		Duration waited = IntStream.range(1, last)
			.mapToObj(RetryIntervals.DEFAULT::after)
			.reduce(Duration.ZERO, Duration::plus);
		assertThat(waited).isBetween(Duration.ofDays(4), Duration.ofDays(4).plusMinutes(10));
		assertThat(RetryIntervals.DEFAULT.after(last + 1)).isNull();
	}

}
