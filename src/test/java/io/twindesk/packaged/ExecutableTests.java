package io.twindesk.packaged;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.packaged.LauncherProcess.Result;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the executable: its choice of a JDK and of JVM flags, and the class archive that
 * it starts from.
 */
@Tag("packaged")
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExecutableTests {

	private static final Path EXECUTABLE = Path.of("target/twindesk").toAbsolutePath();

	@TempDir
	private static Path cache;

	@TempDir
	private Path folder;

	@Test
	@Order(1)
	void commandsPassThrough() throws Exception {
		Result help = run(Map.of(), "credentials", "--help");
		assertThat(help.exitCode()).isZero();
		assertThat(help.output()).contains("create", "list");
		assertThat(run(Map.of(), "credentials", "nothing").exitCode()).isEqualTo(2);
	}

	@Test
	@Order(1)
	void anUnknownSettingStopsTheStart() throws Exception {
		Result failure = run(Map.of(), "--twindesk.colour=red");
		assertThat(failure.exitCode()).isEqualTo(1);
		assertThat(failure.output()).contains("twindesk.colour", "twindesk.storage");
	}

	@ParameterizedTest
	@Order(1)
	@CsvSource({ "11.0.22, a JDK 17 or later is required", "1.8.0_402, a JDK 17 or later is required" })
	void aJdkThatIsTooOldIsReported(String version, String message) throws Exception {
		Path home = fakeJdk("#!/bin/sh\n", "JAVA_VERSION=\"" + version + "\"\n");
		Result failure = run(Map.of("JAVA_HOME", home.toString()), "--help");
		assertThat(failure.exitCode()).isEqualTo(1);
		assertThat(failure.output()).contains(message, version, home.toString());
	}

	@Test
	@Order(1)
	void withoutAReleaseFileTheVersionComesFromTheJvm() throws Exception {
		Path home = fakeJdk("#!/bin/sh\necho 'openjdk version \"11.0.22\" 2024-01-16' >&2\n", null);
		assertThat(run(Map.of("JAVA_HOME", home.toString())).output()).contains("is version 11.0.22");
	}

	@Test
	@Order(1)
	void aJavaHomeWithoutJavaIsReported() throws Exception {
		Result failure = run(Map.of("JAVA_HOME", this.folder.toString()));
		assertThat(failure.exitCode()).isEqualTo(1);
		assertThat(failure.output()).contains("JAVA_HOME must be a JDK 17 or later");
	}

	@ParameterizedTest
	@Order(1)
	@ValueSource(strings = { "--twindesk.storage=memory", "--server.port=0", "credentials", "--help",
			"--spring.datasource.url=jdbc:h2:mem:desk" })
	void aMockAndACommandStartWithFlagsForFastStart(String argument) throws Exception {
		assertThat(flags(Map.of(), argument)).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
	}

	@ParameterizedTest
	@Order(1)
	@ValueSource(strings = { "--twindesk.storage=file:./data", "--spring.datasource.url=jdbc:postgresql://db/desk",
			"--spring.datasource.url=jdbc:h2:file:./desk", "--spring.datasource.url=jdbc:h2:./desk" })
	void aPersistentDatabaseStartsWithFlagsForThroughput(String argument) throws Exception {
		assertThat(flags(Map.of(), argument)).doesNotContain("TieredStopAtLevel");
	}

	@ParameterizedTest
	@Order(1)
	@CsvSource(textBlock = """
			TWINDESK_STORAGE, file:./data
			SPRING_DATASOURCE_URL, jdbc:postgresql://db/desk
			SPRING_APPLICATION_JSON, '{"twindesk.storage": "file:./data"}'
			SPRING_APPLICATION_JSON, '{"twindesk": {"storage": "file:./data"}}'
			""")
	void theEnvironmentSelectsTheDatabase(String name, String value) throws Exception {
		assertThat(flags(Map.of(name, value))).doesNotContain("TieredStopAtLevel");
		assertThat(flags(Map.of(name, value), "--twindesk.storage=memory")).contains("TieredStopAtLevel");
	}

	@ParameterizedTest
	@Order(1)
	@CsvSource({ "application.yaml, 'twindesk:\n  storage: file:./data\n', false",
			"application.properties, twindesk.storage=file:./data, false",
			"config/application.yml, 'spring.datasource.url: \"jdbc:postgresql://db/desk\"', false",
			"application.yaml, '# twindesk.storage: file:./data', true",
			"other.yaml, twindesk.storage: file:./data, true" })
	void aSettingsFileSelectsTheDatabase(String file, String content, boolean mock) throws Exception {
		Path settings = this.folder.resolve(file);
		Files.createDirectories(settings.getParent());
		Files.writeString(settings, content);
		assertThat(flags(Map.of()).contains("TieredStopAtLevel")).isEqualTo(mock);
	}

	@Test
	@Order(1)
	void aSettingsFileInAnotherLocationSelectsTheDatabase() throws Exception {
		Path file = Files.writeString(this.folder.resolve("other.yaml"), "twindesk.storage: file:./data");
		assertThat(flags(Map.of(), "--spring.config.additional-location=optional:file:" + file))
			.doesNotContain("TieredStopAtLevel");
	}

	@Test
	@Order(1)
	void additionalFlagsComeLastAndAreNotASetting() throws Exception {
		Result version = run(Map.of("TWINDESK_JAVA_OPTS", "-Xmx300m -showversion"), "credentials", "--help");
		assertThat(version.exitCode()).isZero();
		assertThat(version.output()).contains("openjdk");
		Path home = fakeJdk("#!/bin/sh\necho \"$@ ${TWINDESK_JAVA_OPTS-unset}\"\n", "JAVA_VERSION=\"17\"\n");
		assertThat(run(Map.of("JAVA_HOME", home.toString(), "TWINDESK_JAVA_OPTS", "-Xmx300m")).output())
			.containsPattern("-Xmx512m.* -Xmx300m -jar .* unset");
	}

	@Test
	@Order(2)
	void bothDialectsWorkAndSigtermEndsWith143() throws Exception {
		try (LauncherProcess server = LauncherProcess.start(EXECUTABLE, this.folder, environment(Map.of()))) {
			assertThat(server.commandLine()).contains("-jar " + EXECUTABLE);
			checkDialects(server.port());
			assertThat(server.terminate()).isEqualTo(143);
		}
	}

	@Test
	@Order(3)
	void aCacheFolderThatIsNotWritableLeavesThePlainStart() throws Exception {
		Path file = Files.writeString(this.folder.resolve("cache"), "a file, not a folder");
		Result failure = run(Map.of("XDG_CACHE_HOME", file.toString()), "prepare");
		assertThat(failure.exitCode()).isEqualTo(1);
		assertThat(failure.output()).contains("Not prepared").doesNotContain("\tat ");
		assertThat(run(Map.of("XDG_CACHE_HOME", file.toString()), "credentials", "--help").exitCode()).isZero();
	}

	@Test
	@Order(4)
	void aPreparedStartMapsTheArchive() throws Exception {
		Result prepared = run(Map.of(), "prepare");
		assertThat(prepared.exitCode()).as(prepared.output()).isZero();
		assertThat(prepared.output()).contains("Writing the archive", "Prepared: ");
		assertThat(run(Map.of(), "prepare").output()).contains("Already prepared: ").doesNotContain("Writing");
		try (Stream<Path> files = Files.walk(cache)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(2);
		}
		assertThat(run(Map.of(), "credentials", "--help").output()).startsWith("Usage:");
		Map<String, String> environment = environment(Map.of("TWINDESK_JAVA_OPTS", "-Xlog:class+load"));
		try (LauncherProcess server = LauncherProcess.start(EXECUTABLE, this.folder, environment)) {
			checkDialects(server.port());
			assertThat(server.log()).containsPattern("io\\.twindesk\\.TwindeskApplication source: shared objects file")
				.contains("Starting AOT-processed TwindeskApplication");
			server.kill();
		}
	}

	@Test
	@Order(5)
	void anotherBuildDoesNotUseTheArchive() throws Exception {
		Path changed = Files.copy(EXECUTABLE, this.folder.resolve("changed"));
		assertThat(changed.toFile().setExecutable(true)).isTrue();
		assertThat(startArguments(changed)).as("a copy is the same build").contains(cache.toString());
		try (FileChannel jar = FileChannel.open(changed, StandardOpenOption.WRITE)) {
			jar.position(jar.size() / 2);
			jar.write(ByteBuffer.wrap(new byte[] { 1, 2, 3 }));
		}
		assertThat(startArguments(changed)).doesNotContain(cache.toString());
	}

	private String startArguments(Path executable) throws Exception {
		Path home = fakeJdk("#!/bin/sh\necho \"$@\"\n",
				"JAVA_RUNTIME_VERSION=\"" + Runtime.version() + "\"\nJAVA_VERSION=\"17\"\n");
		String release = Files.readString(Path.of(System.getProperty("java.home"), "release"));
		Files.writeString(home.resolve("release"), release);
		return LauncherProcess.run(executable, this.folder, environment(Map.of("JAVA_HOME", home.toString()))).output();
	}

	private static void checkDialects(int port) {
		assertThat(new RawHttp(port, RawHttp.basic("owner@demo.test:demo-full-access")).send("GET", "/api/users.json")
			.status()).isEqualTo(200);
		assertThat(RawHttp.withKey(port, "demo-full-access").send("GET", "/api/v2/user").status()).isEqualTo(200);
	}

	/** Returns the flags and arguments that the JDK receives. */
	private String flags(Map<String, String> environment, String... arguments) throws Exception {
		Path home = fakeJdk("#!/bin/sh\necho \"$@\"\n", "JAVA_VERSION=\"17.0.1\"\n");
		Map<String, String> all = new HashMap<>(environment);
		all.put("JAVA_HOME", home.toString());
		return run(all, arguments).output();
	}

	private Path fakeJdk(String java, String release) throws IOException {
		Path home = this.folder.resolve("a jdk");
		Path file = Files.createDirectories(home.resolve("bin")).resolve("java");
		Files.writeString(file, java);
		assertThat(file.toFile().setExecutable(true)).isTrue();
		if (release != null) {
			Files.writeString(home.resolve("release"), release);
		}
		return home;
	}

	private Result run(Map<String, String> environment, String... arguments) throws Exception {
		return LauncherProcess.run(EXECUTABLE, this.folder, environment(environment), arguments);
	}

	private static Map<String, String> environment(Map<String, String> additional) {
		Map<String, String> environment = new HashMap<>(
				Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", cache.toString()));
		environment.putAll(additional);
		return environment;
	}

}
