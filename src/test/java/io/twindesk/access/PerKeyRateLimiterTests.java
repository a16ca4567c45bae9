package io.twindesk.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PerKeyRateLimiterTests {

	private static final Credential KEY = key(1, "a");

	private final AtomicLong nanos = new AtomicLong(-5);

	private final PerKeyRateLimiter limiter = new PerKeyRateLimiter(3, this.nanos::get);

	@Test
	void aRejectedRequestReportsTheEndOfTheMinute() {
		count(KEY, 3);
		pass(Duration.ofMillis(18_500));
		assertThatExceptionOfType(KeyRateLimitExceededException.class).isThrownBy(() -> this.limiter.count(KEY))
			.satisfies((error) -> assertThat(error.secondsToWait()).isEqualTo(42));
		pass(Duration.ofMillis(41_499));
		assertThatExceptionOfType(KeyRateLimitExceededException.class).isThrownBy(() -> this.limiter.count(KEY))
			.satisfies((error) -> assertThat(error.secondsToWait()).isEqualTo(1));
	}

	@Test
	void rejectedRequestsDoNotExtendTheMinute() {
		count(KEY, 3);
		pass(Duration.ofSeconds(59));
		assertThatExceptionOfType(KeyRateLimitExceededException.class).isThrownBy(() -> this.limiter.count(KEY));
		pass(Duration.ofSeconds(1));
		assertThatNoException().isThrownBy(() -> count(KEY, 3));
	}

	@Test
	void eachKeyHasItsOwnMinute() {
		count(KEY, 3);
		assertThatNoException().isThrownBy(() -> count(key(1, "b"), 3));
		assertThatNoException().isThrownBy(() -> count(key(2, "a"), 3));
	}

	@Test
	void aLimitOfZeroRejectsNothing() {
		PerKeyRateLimiter none = new PerKeyRateLimiter(0, this.nanos::get);
		assertThatNoException().isThrownBy(() -> {
			for (int i = 0; i < 10_000; i++) {
				none.count(KEY);
			}
		});
	}

	@ParameterizedTest(name = "{0}, demo {1}: {2}")
	@CsvSource({ ", true, 0", ", false, 6000", "7, true, 7", "0, false, 0" })
	void theSettingOverridesTheDefaultAndTheDemoHasNoLimit(Integer set, boolean demo, int expected) {
		assertThat(new RateLimitProperties(set).requestsPerKey(demo)).isEqualTo(expected);
	}

	private void count(Credential key, int times) {
		for (int i = 0; i < times; i++) {
			this.limiter.count(key);
		}
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	private static Credential key(long workspaceId, String id) {
		return new Credential(workspaceId, id, "", Set.of(), true, null);
	}

}
