package io.twindesk.settings;

import java.util.Map;

import org.apache.commons.logging.Log;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class UnknownSettingsCheckTests {

	private final Log log = mock();

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.storage", "twindesk.base-domain", "twindesk.baseDomain", "TWINDESK_BASEDOMAIN",
			"TWINDESK_BASE_DOMAIN", "twindesk.control.hosts[0]", "TWINDESK_CONTROL_TOKEN", "TWINDESK_MAIL_FROM",
			"twindesk.deskie.languages.7", "twindesk.deskie.default-language-id", "twindesk.port-file",
			"twindesk.testkit.url", "TWINDESK_TESTKIT_JAR", "spring.anything", "TWINDESKY_STORAGE" })
	void aKnownNameIsAccepted(String name) {
		assertThatCode(() -> check(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.storag", "twindesk.storages", "twindesk.control", "twindesk.control.tokens",
			"twindesk.deskie", "twindesk.x.y" })
	void anUnknownNameStopsTheStart(String name) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> check(name))
			.withMessageContaining(name)
			.satisfies((ex) -> assertThat(ex.action()).contains("twindesk.storage"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "TWINDESK_STORGE, TWINDESK_STORAGE", "TWINDESK_CONTROL_TOKENS, TWINDESK_CONTROL_TOKEN",
			"TWINDESK_PORT_FILES, TWINDESK_PORTFILE", "TWINDESK_CALLS_PER_KEY, TWINDESK_RATELIMIT_REQUESTSPERKEY",
			"TWINDESK.STORAG, TWINDESK_STORAGE" })
	void aMisspeltVariableIsReportedWithTheNearestSetting(String variable, String nearest) {
		check(new SystemEnvironmentPropertySource("variables", Map.of(variable, "x")));
		then(this.log).should()
			.warn("The environment variable " + variable
					+ " is not a setting of this server and has no effect; the nearest setting is " + nearest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TWINDESK_HOME", "TWINDESK_JAVA_OPTS", "TWINDESK_PORT", "TWINDESK_HOST",
			"TWINDESK_DATABASE_PASSWORD", "TWINDESK_SERVICE_HOST", "twindesk.storag" })
	void noVariableStopsTheStart(String variable) {
		assertThatCode(() -> check(new SystemEnvironmentPropertySource("variables", Map.of(variable, "x"))))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "TWINDESK_SERVICE_HOST", "TWINDESK_SERVICE_PORT", "TWINDESK_SERVICE_PORT_HTTP",
			"TWINDESK_PORT_8080_TCP", "TWINDESK_PORT_8080_TCP_ADDR", "TWINDESK_CONTROL_SERVICE_HOST" })
	void variablesThatKubernetesSetsForAServiceAreIgnored(String variable) {
		check(new SystemEnvironmentPropertySource("variables", Map.of(variable, "x")));
		then(this.log).shouldHaveNoInteractions();
	}

	private void check(String name) {
		check(new MapPropertySource("test", Map.of(name, "x")));
	}

	private void check(PropertySource<?> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(settings);
		new UnknownSettingsCheck((destination) -> this.log).postProcessEnvironment(environment,
				new SpringApplication());
	}

}
