package io.twindesk.process;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.management.ObjectName;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class MockCompilationTests {

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:mem:twindesk, -Xshare:auto, true", "jdbc:h2:file:./twindesk, -Xshare:auto, false",
			"jdbc:postgresql://db/twindesk, -Xshare:auto, false",
			"jdbc:h2:mem:twindesk, -XX:TieredStopAtLevel=4, false",
			"jdbc:h2:mem:twindesk, -XX:TieredStopAtLevel=1, false" })
	void theSecondCompilerIsDisabledOnlyForADatabaseInMemoryWithoutAFlag(String url, String flag, boolean limited)
			throws Exception {
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), flag, "-cp",
				System.getProperty("java.class.path"), DirectivesProgram.class.getName(), url);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output.contains("matching: *.*") && output.contains("Exclude:true")).as(output).isEqualTo(limited);
	}

	/** Prints the compiler directives of its own JVM. */
	static final class DirectivesProgram {

		private DirectivesProgram() {
		}

		public static void main(String[] arguments) throws Exception {
			StandardEnvironment environment = new StandardEnvironment();
			environment.getPropertySources()
				.addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", arguments[0])));
			new MockCompilation().postProcessEnvironment(environment, new SpringApplication());
			Object printed = ManagementFactory.getPlatformMBeanServer()
				.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesPrint",
						new Object[0], new String[0]);
			System.out.println(printed);
		}

	}

}
