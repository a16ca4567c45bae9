package io.twindesk.settings;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EnvironmentVariablesTests {

	@ParameterizedTest(name = "{0}={2}")
	@CsvSource({ "TWINDESK_STORAGE, twindesk.storage, ''", "SERVER_PORT, server.port, ''",
			"SPRING_DATASOURCE_URL, spring.datasource.url, ''", "SPRING_MAIL_HOST, spring.mail.host, ''",
			"SERVER_PORT, server.port, tcp://10.0.0.1:80" })
	void emptyVariablesAndServiceAddressesAreRemoved(String variable, String setting, String value) {
		assertThat(process(variable, value).getProperty(setting)).isNull();
	}

	@ParameterizedTest(name = "{0}={2}")
	@CsvSource({ "SERVER_PORT, server.port, 9090", "TWINDESK_STORAGE, twindesk.storage, file:./data",
			"SPRING_DATASOURCE_URL, spring.datasource.url, jdbc:h2:tcp://db:9092/x" })
	void everyOtherVariableIsRead(String variable, String setting, String value) {
		assertThat(process(variable, value).getProperty(setting)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TWINDESK_STORAGE", "SPRING_DATASOURCE_URL" })
	void aSettingGarbledByTheLocaleStopsTheStart(String variable) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(variable, "file:/srv/d\uFFFDta"))
			.withMessageContaining(variable)
			.satisfies((ex) -> assertThat(ex.action()).contains("UTF-8"));
		assertThat(process("HOME", "/home/j\uFFFDrgen").getProperty("HOME")).isNotNull();
	}

	private static ConfigurableEnvironment process(String variable, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		environment.getPropertySources()
			.replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, value)));
		new EnvironmentVariables(StandardCharsets.US_ASCII).postProcessEnvironment(environment,
				new SpringApplication());
		return environment;
	}

}
