package io.twindesk.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class RenamedSettingsTests {

	private static final Iterable<Map.Entry<String, String>> NAMES = RenamedSettings.NEW_NAMES.entrySet();

	private final Log log = mock();

	@ParameterizedTest
	@FieldSource("NAMES")
	void theValueOfAFormerNameIsSetUnderTheNewName(Map.Entry<String, String> names) {
		PropertySource<?> arguments = new SimpleCommandLinePropertySource("--" + names.getKey() + "=7654");
		assertThat(valueOf(names.getValue(), arguments)).isEqualTo("7654");
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void theEnvironmentVariableOfAFormerNameIsRead(Map.Entry<String, String> names) {
		assertThat(valueOf(names.getValue(), variable(KnownSettings.variable(names.getKey())))).isEqualTo("7654");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TWINDESK_JOURNAL_TOTALBYTES", "TWINDESK_JOURNAL_TOTAL_BYTES" })
	void aVariableMayHaveUnderscoresForDashes(String variable) {
		assertThat(valueOf("twindesk.journal.max-bytes", variable(variable))).isEqualTo("7654");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.journal.total-bytes", "twindesk.journal.totalBytes" })
	void aConfigurationFileMayContainAFormerName(String name) {
		PropertySource<?> file = new MapPropertySource("file", Map.of(name, "7654"));
		assertThat(valueOf("twindesk.journal.max-bytes", file)).isEqualTo("7654");
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void aWarningNamesBothButNotTheValue(Map.Entry<String, String> names) {
		process(new MapPropertySource("file", Map.of(names.getKey(), "7654")));
		then(this.log).should()
			.warn("The setting " + names.getKey() + " is now called " + names.getValue()
					+ "; the next release will not accept the former name");
		then(this.log).shouldHaveNoMoreInteractions();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void bothNamesTogetherStopTheStart(Map.Entry<String, String> names) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(new MapPropertySource("file", Map.of(names.getValue(), "4321")),
					variable(KnownSettings.variable(names.getKey()))))
			.withMessageContainingAll(names.getKey(), names.getValue())
			.satisfies((ex) -> assertThat(ex.getMessage() + ex.action()).doesNotContain("7654", "4321"))
			.satisfies((ex) -> assertThat(ex.action()).isEqualTo("Remove " + names.getKey()));
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void aFormerNameIsKnownAndTheNewOneIsASetting(Map.Entry<String, String> names) {
		KnownSettings known = KnownSettings.read("twindesk.");
		assertThat(known.contains(names.getKey())).isTrue();
		assertThat(known.names()).contains(names.getValue()).doesNotContain(names.getKey());
	}

	@Test
	void nothingIsLoggedWithoutAFormerName() {
		process(new MapPropertySource("file", Map.of("twindesk.journal.max-bytes", "7654")));
		then(this.log).shouldHaveNoInteractions();
	}

	@Test
	void thePageListsTheFormerNames() throws Exception {
		Map<String, String> rows = Pattern
			.compile("^\\| `(twindesk\\.\\S+)` \\| `(twindesk\\.\\S+)` \\|$", Pattern.MULTILINE)
			.matcher(Files.readString(Path.of("docs/reference/configuration.md")))
			.results()
			.collect(Collectors.toMap((row) -> row.group(1), (row) -> row.group(2)));
		assertThat(rows).isEqualTo(RenamedSettings.NEW_NAMES);
	}

	private String valueOf(String name, PropertySource<?>... sources) {
		return Binder.get(process(sources)).bind(name, String.class).get();
	}

	private ConfigurableEnvironment process(PropertySource<?>... sources) {
		StandardEnvironment environment = new StandardEnvironment();
		for (PropertySource<?> source : sources) {
			environment.getPropertySources().addFirst(source);
		}
		new RenamedSettings((destination) -> this.log).postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

	private static PropertySource<?> variable(String name) {
		return new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(name, "7654"));
	}

}
