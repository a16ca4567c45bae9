package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StorageEnvironmentPostProcessorTests {

	@Test
	void theDefaultIsMemoryWithADemo() {
		ConfigurableEnvironment environment = process(Map.of());
		assertThat(url(environment)).startsWith("jdbc:h2:mem:").contains("WRITE_DELAY=0");
		assertThat(environment.getProperty("twindesk.demo")).isEqualTo("true");
	}

	@Test
	void eachDatabaseInMemoryIsSeparate() {
		assertThat(url(process(Map.of("twindesk.storage", "memory"))))
			.isNotEqualTo(url(process(Map.of("twindesk.storage", "memory"))));
	}

	@Test
	void onlyANewDatabaseInMemoryNeedsNoFlyway(@TempDir Path folder) {
		String key = "spring.flyway.enabled";
		assertThat(process(Map.of()).getProperty(key)).isEqualTo("false");
		assertThat(process(Map.of(key, "true")).getProperty(key)).isEqualTo("true");
		assertThat(process(Map.of("spring.datasource.url", "jdbc:h2:mem:own")).getProperty(key)).isNull();
		assertThat(process(Map.of("twindesk.storage", "file:" + folder)).getProperty(key)).isNull();
	}

	@Test
	void aFolderThatCannotBeCreatedIsRejected(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "in the way");
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(Map.of("twindesk.storage", "file:" + file.resolve("data"))))
			.withMessageContaining("cannot be created");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void aCreatedFolderAndItsFileArePrivate(@TempDir Path folder) throws IOException {
		process(Map.of("twindesk.storage", "file:" + folder.resolve("data")));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
			.isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/twindesk.mv.db"))))
			.isEqualTo("rw-------");
	}

	@Test
	void aFolderIsADurableFileWithoutADemo(@TempDir Path folder) {
		ConfigurableEnvironment environment = process(
				Map.of("twindesk.storage", "file:" + folder.resolve("desk/../data")));
		assertThat(url(environment)).startsWith("jdbc:h2:file:" + folder.resolve("data/twindesk;"))
			.contains("WRITE_DELAY=0");
		assertThat(environment.getProperty("twindesk.demo")).isEqualTo("false");
	}

	@Test
	void locksOfPostgresqlHaveATimeout() {
		String key = "spring.datasource.hikari.connection-init-sql";
		String url = "jdbc:postgresql://localhost/twindesk";
		assertThat(process(Map.of("spring.datasource.url", url)).getProperty(key)).contains("lock_timeout");
		assertThat(process(Map.of("spring.datasource.url", url, key, "select 1")).getProperty(key))
			.isEqualTo("select 1");
		assertThat(process(Map.of()).getProperty(key)).isNull();
	}

	@ParameterizedTest(name = "''{0}''")
	@ValueSource(strings = { "", "file:", "disk", "Memory", "jdbc:h2:mem:x", "/srv/data" })
	void anUnknownStorageIsRejected(String storage) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(Map.of("twindesk.storage", storage)))
			.withMessageContaining("twindesk.storage is '");
	}

	@ParameterizedTest
	@ValueSource(strings = { "~nobody/data", "a;b" })
	void anAmbiguousPathIsRejected(String path) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(Map.of("twindesk.storage", "file:" + path)))
			.withMessageContaining(path);
		assertThat(Path.of(path)).doesNotExist();
	}

	@Test
	void aFileInPlaceOfTheFolderIsRejected(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "in the way");
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> process(Map.of("twindesk.storage", "file:" + file)))
			.withMessageContaining("not a folder");
	}

	@Test
	void bothSettingsTogetherAreRejected() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(
					() -> process(Map.of("twindesk.storage", "memory", "spring.datasource.url", "jdbc:h2:mem:other")))
			.withMessageContaining("twindesk.storage")
			.withMessageContaining("spring.datasource.url");
	}

	@Test
	void anH2UrlGetsTheDurabilitySettings() {
		ConfigurableEnvironment environment = process(
				Map.of("spring.datasource.url", "jdbc:h2:file:/srv/data/own;WRITE_DELAY=500"));
		assertThat(url(environment)).startsWith("jdbc:h2:file:/srv/data/own;")
			.contains("WRITE_DELAY=0")
			.doesNotContain("500");
	}

	@Test
	void aPostgresUrlIsNotChanged() {
		ConfigurableEnvironment environment = process(Map.of("spring.datasource.url", "jdbc:postgresql://db/desk"));
		assertThat(url(environment)).isEqualTo("jdbc:postgresql://db/desk");
		assertThat(environment.getProperty("twindesk.demo")).isEqualTo("false");
	}

	@Test
	void aDemoCanBeEnabledForAnyDatabase(@TempDir Path folder) {
		assertThat(process(Map.of("twindesk.storage", "file:" + folder, "twindesk.demo", "true"))
			.getProperty("twindesk.demo")).isEqualTo("true");
	}

	private static String url(ConfigurableEnvironment environment) {
		return environment.getRequiredProperty("spring.datasource.url");
	}

	private static ConfigurableEnvironment process(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		environment.getPropertySources().addFirst(new MapPropertySource("given", new HashMap<>(properties)));
		new StorageEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
