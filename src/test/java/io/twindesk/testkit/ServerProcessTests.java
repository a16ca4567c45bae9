package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerProcessTests {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@Test
	void aServerThatEndsBeforeItIsReadyIsReportedWithTheEndOfItsLog() {
		ServerProcess process = ServerProcess.start(List.of(JAVA, "-cp", "nowhere", "NoSuchProgram"), Map.of());
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(process::port)
			.withMessageContaining("exited with status 1")
			.withMessageContaining("server.log")
			.withMessageContaining("NoSuchProgram");
	}

}
