package io.twindesk.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedContextTests {

	@ParameterizedTest
	@ValueSource(strings = { "twindesk.storage", "twindesk.seed", "twindesk.exit-on-stdin-close", "server.port",
			"server.address", "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
			"spring.application.name", "spring.config.additional-location", "spring.profiles.active",
			"logging.file.name", "logging.level.root", "java.version", "springfield" })
	void settingsThatChangeNoConditionPermitTheGeneratedContext(String setting) {
		assertThat(GeneratedContext.conditionalSettings(environment(setting))).isEmpty();
		assertThat(GeneratedContext.conditionalSettings(variable(setting))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.mail.host", "management.server.port", "server.forward-headers-strategy",
			"server.ssl.bundle", "spring.threads.virtual.enabled", "spring.config.location", "spring.config.name",
			"spring.datasource.hikari.maximum-pool-size", "spring.application.admin.enabled", "SPRING.mail.host",
			"spring.main.lazy-initialization", "server.servlet.context-path", "debug", "trace" })
	void otherSettingsDoNot(String setting) {
		assertThat(GeneratedContext.conditionalSettings(environment(setting))).containsExactly(setting);
		assertThat(GeneratedContext.conditionalSettings(variable(setting))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'",
					"twindeskStorageDefaults", "applicationInfo" })
	void theServersOwnSettingsAreNotCompared(String source) {
		assertThat(GeneratedContext.conditionalSettings(with(new MapPropertySource(source, Map.of("spring.x", "1")))))
			.isEmpty();
	}

	@Test
	void settingsOfAFileOfTheUserAreCompared() {
		String name = "Config resource 'file [config/application.yaml]' via location 'optional:file:./config/'";
		assertThat(GeneratedContext.conditionalSettings(with(new MapPropertySource(name, Map.of("spring.x", "1")))))
			.containsExactly("spring.x");
	}

	/**
	 * Tests that no bean of the server depends on a setting that permits the generated
	 * context.
	 */
	@Test
	void noConditionReadsAPermittedSetting() {
		assertThat(conditions()).isNotEmpty()
			.allSatisfy((setting) -> assertThat(GeneratedContext.conditionalSettings(environment(setting)))
				.as("a condition on " + setting)
				.isNotEmpty());
	}

	private static Stream<String> conditions() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.twindesk")
			.stream()
			.flatMap(GeneratedContextTests::conditions);
	}

	private static Stream<String> conditions(JavaClass type) {
		Stream<? extends JavaAnnotation<?>> annotations = Stream.concat(type.getAnnotations().stream(),
				type.getMethods().stream().flatMap((method) -> method.getAnnotations().stream()));
		return annotations
			.filter((annotation) -> annotation.getRawType().isEquivalentTo(ConditionalOnProperty.class)
					|| annotation.getRawType().isEquivalentTo(ConditionalOnBooleanProperty.class))
			.flatMap((annotation) -> Stream.of("value", "name")
				.flatMap((name) -> annotation.tryGetExplicitlyDeclaredProperty(name).stream())
				.flatMap((names) -> Stream.of((String[]) names)));
	}

	private static StandardEnvironment environment(String setting) {
		return with(new MapPropertySource("commandLineArgs", Map.of(setting, "1")));
	}

	private static StandardEnvironment variable(String setting) {
		String name = setting.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
		return with(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "1")));
	}

	private static StandardEnvironment with(PropertySource<?> source) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		environment.getPropertySources().addFirst(source);
		return environment;
	}

}
