package io.twindesk.fault;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MagicEmailTests {

	@ParameterizedTest
	@CsvSource({ "status-503, status 503", "error-too_many_requests, error too_many_requests", "delay-2s, delay PT2S",
			"delay-250ms, delay PT0.25S", "drop, drop", "reset, reset", "truncate-20, truncate 20",
			"truncate-0, truncate 0", "drip-1-100ms, drip 1 PT0.1S", "DROP, drop" })
	void theLocalPartNamesAFault(String name, String action) {
		MagicEmail magic = parse(name + "@fault.test");
		assertThat(magic).isNotNull();
		assertThat(magic.action().text()).isEqualTo(action);
		assertThat(magic.later()).isFalse();
	}

	@Test
	void laterAppliesToOtherRequests() {
		MagicEmail magic = parse("later-delay-2s@fault.test");
		assertThat(magic).isNotNull();
		assertThat(magic.later()).isTrue();
		assertThat(magic.action().delay()).isEqualTo(Duration.ofSeconds(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "john@fault.test", "status-600@fault.test", "status-99@fault.test", "status-@fault.test",
			"error-nonsense@fault.test", "delay-0s@fault.test", "delay-601s@fault.test", "delay-2@fault.test",
			"drip-0-100ms@fault.test", "drip-1-61s@fault.test", "drip-1@fault.test", "truncate-99999999@fault.test",
			"later-later-drop@fault.test", "later-@fault.test", "drop@fault.test.example", "drop@default.test",
			"drop@not.fault.test", "drop", "", "@fault.test" })
	void anyOtherAddressIsAnOrdinaryOne(String email) {
		assertThat(parse(email)).isNull();
	}

	private static MagicEmail parse(String email) {
		return MagicEmail.parse(email, "too_many_requests"::equals);
	}

}
