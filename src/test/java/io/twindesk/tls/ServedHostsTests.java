package io.twindesk.tls;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServedHostsTests {

	private final ServedHosts hosts = new ServedHosts(List.of("desk.test"), List.of("api.acme.test", "*.Shop.test"));

	@ParameterizedTest
	@ValueSource(strings = { "acme.deskie.io", "acme.omnidesk.ru", "acme.omnidesk.pro", "acme.omnidesk.io",
			"ACME.Omnidesk.RU", "acme.desk.test", "api.acme.test", "a.shop.test" })
	void theNamesOfTheVendorsAndOfTheSettingsAreServed(String host) {
		assertThat(this.hosts.isServed(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "localhost", "127.0.0.1", "::1", "[::1]", "deskie.io", "omnidesk.ru", "desk.test",
			".desk.test", "a.b.desk.test", "a.b.omnidesk.ru", "notomnidesk.ru", "acme.omnidesk.ru.evil.test",
			"b.api.acme.test", "acme.test", "shop.test", "*.omnidesk.ru", "acme.omnidesk.ru." })
	void noOtherNameIs(String host) {
		assertThat(this.hosts.isServed(host)).isFalse();
	}

	@Test
	void theCertificateHasTheLoopbackNamesAsWell() {
		assertThat(this.hosts.certificateNames()).containsExactly("localhost", "*.deskie.io", "*.omnidesk.ru",
				"*.omnidesk.pro", "*.omnidesk.io", "*.desk.test", "api.acme.test", "*.shop.test");
		assertThat(this.hosts.certificateAddresses()).containsExactly("127.0.0.1", "::1");
	}

}
