package io.twindesk.tls;

import java.util.List;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TlsPropertiesTests {

	@Test
	void hostsAreLowerCaseAndDifferent() {
		assertThat(hosts(" Api.Acme.test", "api.acme.test", "", "*.acme.test")).containsExactly("api.acme.test",
				"*.acme.test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://acme.test", "acme.test:8443", "*", "*.", "a.*.test", "10.0.0.1", "*.10.0.0.1",
			"[::1]", "::1", "acme..test", "пример.test", "acme.test." })
	void aHostMustBeANameOrAWildcardAndAName(String host) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> hosts(host))
			.withMessage("A host of twindesk.tls.hosts is '" + host + "'");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 65_536 })
	void thePortMustBeAPort(int port) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new TlsProperties(true, port, null, List.of()))
			.withMessage("twindesk.tls.port is '" + port + "'");
	}

	private static List<String> hosts(String... hosts) {
		return new TlsProperties(true, 0, null, List.of(hosts)).hosts();
	}

}
