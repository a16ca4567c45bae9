package io.twindesk.proxy;

import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProxyTargetTests {

	private static final Predicate<String> ALL = (host) -> true;

	private static final Predicate<String> ACME = Set.of("acme.omnidesk.ru", "acme.deskie.io")::contains;

	@ParameterizedTest
	@CsvSource({ "acme.omnidesk.ru:443, acme.omnidesk.ru", "ACME.Omnidesk.RU:443, acme.omnidesk.ru",
			"acme.deskie.io:443, acme.deskie.io" })
	void connectToAServedHostOpensATunnel(String target, String host) {
		assertThat(ProxyTarget.of("CONNECT", target, ACME)).isEqualTo(new ProxyTarget(host, "", true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://acme.omnidesk.ru/api/users.json?limit=1 | /api/users.json?limit=1
			http://acme.omnidesk.ru:80/api | /api
			https://acme.omnidesk.ru/api | /api
			https://acme.omnidesk.ru:443/api | /api
			HTTPS://ACME.omnidesk.RU/Api/A | /Api/A
			http://acme.omnidesk.ru | /
			http://acme.omnidesk.ru?limit=1 | /?limit=1
			http://acme.omnidesk.ru//api/@:443 | //api/@:443
			http://acme.omnidesk.ru/a?u=http://example.com/ | /a?u=http://example.com/
			http://acme.omnidesk.ru/\u00e4 | /\u00e4
			""")
	void anAbsoluteTargetIsForwardedWithItsPath(String target, String path) {
		assertThat(ProxyTarget.of("GET", target, ACME)).isEqualTo(new ProxyTarget("acme.omnidesk.ru", path, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com:443", "omnidesk.ru:443", "acme.omnidesk.ru.example.com:443",
			"acme.omnidesk.ru:80", "acme.omnidesk.ru:8443", "acme.omnidesk.ru:0443", "acme.omnidesk.ru:443:443",
			"acme.omnidesk.ru:+443", "acme.omnidesk.ru:", "acme.omnidesk.ru", "acme.omnidesk.ru.:443",
			"acme..omnidesk.ru:443", ".omnidesk.ru:443", "*.omnidesk.ru:443", "user@acme.omnidesk.ru:443",
			"acme.omnidesk.ru@example.com:443", "127.0.0.1:443", "127.1:443", "2130706433:443", "0x7f.1:443",
			"0x7f000001:443", "[::1]:443", "::1:443", "[::ffff:127.0.0.1]:443", "localhost:443",
			"\u00e4cme.omnidesk.ru:443", "acme.omnidesk.ru/:443", "acme.omnidesk.ru\\@example.com:443",
			"https://acme.omnidesk.ru:443", ":443" })
	void connectToAnythingElseIsForbidden(String target) {
		assertThat(rejection("CONNECT", target, ACME).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.com/", "http://acme.omnidesk.ru:443/", "https://acme.omnidesk.ru:80/",
			"http://acme.omnidesk.ru:8080/", "http://acme.omnidesk.ru:/", "http://user:word@acme.omnidesk.ru/",
			"http://acme.omnidesk.ru@example.com/", "http://acme.omnidesk.ru.@example.com/", "http:///path",
			"http://127.0.0.1/", "http://[::1]/_twindesk/health", "http://localhost/_twindesk/health",
			"http://acme.omnidesk.ru\\/", "ftp://acme.omnidesk.ru/", "ws://acme.omnidesk.ru/" })
	void anyOtherAbsoluteTargetIsForbidden(String target) {
		assertThat(rejection("GET", target, ACME).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "1.2.3", "1", "0X7F.0.0.1", "acme.0x", "[::1]" })
	void anAddressIsForbiddenEvenIfASettingNamesIt(String host) {
		assertThat(rejection("CONNECT", host + ":443", ALL)).hasMessage("The host must be a name, not an address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/api/users.json", "*", "acme.omnidesk.ru:443", "http:/acme.omnidesk.ru/",
			"http://acme.omnidesk.ru/ HTTP/1.1", "http://acme.omnidesk.ru/\r\nHost:", "http://acme.omnidesk.ru/\u0000",
			"http://acme.omnidesk.ru/\u0416" })
	void aRequestWithoutATargetIsInvalid(String target) {
		assertThat(rejection("GET", target, ACME).status()).isEqualTo(400);
	}

	@Test
	void aNameHasAMaximumLength() {
		String label = "a".repeat(63);
		String longest = "a".repeat(61) + ("." + label).repeat(3);
		assertThat(ProxyTarget.of("CONNECT", longest + ":443", ALL).host()).hasSize(253);
		assertThat(rejection("CONNECT", "a" + longest + ":443", ALL).status()).isEqualTo(403);
		assertThat(rejection("CONNECT", "a" + label + ".deskie.io:443", ALL).status()).isEqualTo(403);
		assertThat(rejection("CONNECT", "a".repeat(1_000_000) + ".deskie.io:443", ALL).status()).isEqualTo(403);
	}

	@Test
	void aRejectionNamesTheHostAndTheRemedy() {
		assertThat(rejection("CONNECT", "example.com:443", ACME)).hasMessageContaining("example.com")
			.hasMessageContaining("twindesk.tls.hosts");
	}

	private static TargetRejectedException rejection(String method, String target, Predicate<String> served) {
		return catchThrowableOfType(TargetRejectedException.class, () -> ProxyTarget.of(method, target, served));
	}

}
