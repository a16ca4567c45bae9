package io.twindesk.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FailedLoginThrottleTests {

	private static final Consumer<String> NO_LISTENER = (source) -> {
	};

	private final FailedLoginThrottle throttle = new FailedLoginThrottle(true, NO_LISTENER);

	@Test
	void afterTenWrongKeysTheNextOneIsRejected() {
		fail(this.throttle, 9);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.1", "jane@acme.test"));
		fail(this.throttle, 1);
		assertThatExceptionOfType(TooManyWrongKeysException.class)
			.isThrownBy(() -> this.throttle.check("10.0.0.1", "jane@acme.test"))
			.matches((error) -> error.secondsToWait() > 0 && error.secondsToWait() <= 60);
	}

	@Test
	void anotherAddressIsStillAccepted() {
		fail(this.throttle, 20);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.2", "jane@acme.test"));
	}

	@Test
	void anotherAccountIsStillAccepted() {
		fail(this.throttle, 20);
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.0.1", "john@acme.test"));
	}

	@Test
	void aDisabledThrottleNeverRejects() {
		FailedLoginThrottle off = new FailedLoginThrottle(false, NO_LISTENER);
		fail(off, 1000);
		assertThatNoException().isThrownBy(() -> off.check("10.0.0.1", "jane@acme.test"));
	}

	@Test
	void afterAHundredWrongKeysFromManyAddressesOneWrongKeyIsEnough() {
		for (int source = 0; source < 100; source++) {
			this.throttle.failed("10.0.1." + source, "jane@acme.test");
		}
		assertThatExceptionOfType(TooManyWrongKeysException.class)
			.isThrownBy(() -> this.throttle.check("10.0.1.7", "jane@acme.test"));
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.2.1", "jane@acme.test"));
		assertThatNoException().isThrownBy(() -> this.throttle.check("10.0.1.7", "john@acme.test"));
	}

	@Test
	void theListenerReceivesTheAddressOfEachWrongKey() {
		List<String> sources = new ArrayList<>();
		fail(new FailedLoginThrottle(false, sources::add), 2);
		assertThat(sources).containsExactly("10.0.0.1", "10.0.0.1");
	}

	private static void fail(FailedLoginThrottle throttle, int times) {
		for (int i = 0; i < times; i++) {
			throttle.failed("10.0.0.1", "jane@acme.test");
		}
	}

}
