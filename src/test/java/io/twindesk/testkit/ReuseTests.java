package io.twindesk.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReuseTests {

	private static final ServerSpec SPEC = new ServerSpec("/twindesk.jar", "f1", "/jdk", "17.0.1", Map.of("a", "b"));

	@ParameterizedTest
	@CsvSource(textBlock = """
			f1, 17.0.1, b, PT0S, USE
			f1, 17.0.1, b, PT28M, USE
			f1, 17.0.1, b, PT29M30S, REPLACE
			f2, 17.0.1, b, PT0S, REPLACE
			f1, 17.0.2, b, PT0S, REPLACE
			f1, 17.0.1, c, PT0S, REPLACE
			""")
	void aServerIsUsedIfItsConfigurationIsTheSameAndItIsNotAboutToStop(String fingerprint, String jdk, String setting,
			Duration idle, Reuse expected) {
		ServerSpec recorded = new ServerSpec("/twindesk.jar", fingerprint, "/jdk", jdk, Map.of("a", setting));
		ServerState state = new ServerState(1, "0.1.0", idle, Duration.ofMinutes(30));
		assertThat(Reuse.of(SPEC, record(recorded), Optional.of(state))).isEqualTo(expected);
	}

	@Test
	void aServerIsStartedIfTheRecordedOneIsGone() {
		assertThat(Reuse.of(SPEC, record(SPEC), Optional.empty())).isEqualTo(Reuse.START);
	}

	private static ServerRecord record(ServerSpec spec) {
		return new ServerRecord(spec, "folder", 1, "", 8080, "token", "0.1.0");
	}

}
