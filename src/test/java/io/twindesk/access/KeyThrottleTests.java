package io.twindesk.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class KeyThrottleTests {

	private final KeyThrottle throttle = new KeyThrottle(true);

	@Test
	void afterTenWrongKeysTheEleventhIsNotLookedAt() {
		fail(this.throttle, 9);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.1", "jane@acme.test"));
		fail(this.throttle, 1);
		assertThatExceptionOfType(TooManyWrongKeysException.class)
			.isThrownBy(() -> this.throttle.check("10.0.0.1", "jane@acme.test"))
			.matches((refusal) -> refusal.secondsToWait() > 0 && refusal.secondsToWait() <= 60);
	}

	@Test
	void fromElsewhereTheRightKeyIsStillTaken() {
		fail(this.throttle, 20);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.2", "jane@acme.test"));
	}

	@Test
	void forAnotherAccountTheRightKeyIsStillTaken() {
		fail(this.throttle, 20);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.1", "john@acme.test"));
	}

	@Test
	void switchedOffItNeverRefuses() {
		KeyThrottle off = new KeyThrottle(false);
		fail(off, 1000);
		assertThatNoException().isThrownBy(() -> off.check("10.0.0.1", "jane@acme.test"));
	}

	private static void fail(KeyThrottle throttle, int times) {
		for (int i = 0; i < times; i++) {
			throttle.failed("10.0.0.1", "jane@acme.test");
		}
	}

}
