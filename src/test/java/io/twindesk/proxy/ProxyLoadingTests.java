package io.twindesk.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts and stops servers in JVMs of their own, which log the classes that they load.
 */
@Tag("long")
class ProxyLoadingTests {

	/**
	 * Annotations that Spring reads where it scans classes: not in the generated context.
	 */
	private static final List<String> SCANNED = List.of("ChannelHandlerMask$Skip ", "ChannelHandler$Sharable ");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "--twindesk.demo=true, false", "--twindesk.proxy.port=0, true" })
	void nettyIsLoadedOnlyWithTheProxy(String argument, boolean loaded) throws IOException, InterruptedException {
		Path classes = this.folder.resolve("classes.log");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + classes, "-cp",
				System.getProperty("java.class.path"), ServerProgram.class.getName(), argument);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output).contains("Tomcat started");
		try (Stream<String> lines = Files.lines(classes, StandardCharsets.UTF_8)) {
			assertThat(lines.filter((line) -> line.contains(" io.netty."))
				.anyMatch((line) -> SCANNED.stream().noneMatch(line::contains))).isEqualTo(loaded);
		}
	}

	/** Starts a server and stops it when it is ready. */
	static final class ServerProgram {

		private ServerProgram() {
		}

		public static void main(String[] arguments) {
			SpringApplication.run(TwindeskApplication.class, arguments[0], "--server.port=0", "--twindesk.tls.port=0")
				.close();
		}

	}

}
