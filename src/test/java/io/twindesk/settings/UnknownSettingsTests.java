package io.twindesk.settings;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnknownSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.storage", "twindesk.base-domain", "twindesk.baseDomain", "TWINDESK_BASEDOMAIN",
			"TWINDESK_BASE_DOMAIN", "twindesk.control.hosts[0]", "TWINDESK_CONTROL_TOKEN", "TWINDESK_MAIL_FROM",
			"twindesk.deskie.languages.7", "twindesk.deskie.default-language-id", "twindesk.port-file",
			"twindesk.testkit.url", "TWINDESK_TESTKIT_JAR", "spring.anything", "TWINDESKY_STORAGE" })
	void aNameThatIsReadIsTaken(String name) {
		assertThatCode(() -> check(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.storag", "twindesk.storages", "TWINDESK_DEMOS", "twindesk.control",
			"twindesk.control.tokens", "twindesk.deskie", "twindesk.x.y" })
	void aNameThatNothingReadsStopsTheStart(String name) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> check(name))
			.withMessageContaining(name)
			.satisfies((ex) -> assertThat(ex.cure()).contains("twindesk.storage"));
	}

	private static void check(String name) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, "x")));
		new UnknownSettings().postProcessEnvironment(environment, new SpringApplication());
	}

}
