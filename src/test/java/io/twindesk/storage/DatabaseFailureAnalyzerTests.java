package io.twindesk.storage;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseFailureAnalyzerTests {

	private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

	@ParameterizedTest(name = "{0}/{1}: {2}")
	@CsvSource({ "08001, 0, cannot be reached, spring.datasource.url", "28P01, 0, password, spring.datasource.password",
			"28000, 0, rejected the user, spring.datasource.username", "3D000, 0, does not exist, Create it",
			"42501, 0, lacks a privilege, grant", "53300, 0, no free connection, max_connections",
			"57P03, 0, starting or stopping, again", "25006, 0, read-only, primary",
			"08004, 0, rejected the connection, spring.datasource.password",
			"28000, 28000, another user, spring.datasource.username", "90011, 90011, relative, ./data",
			"90030, 90030, damaged, backup" })
	void theProblemAndTheRemedyAreReported(String state, int code, String problem, String remedy) {
		SQLException wrapped = new SQLTransientConnectionException("No connection",
				new SQLException("the reason\n  Position: 14", state, code));
		assertThat(this.analyzer.analyze(new IllegalStateException(wrapped))).satisfies((analysis) -> {
			assertThat(analysis.getDescription()).contains(problem, "the reason").doesNotContain("Position");
			assertThat(analysis.getAction()).contains(remedy);
		});
	}

	@Test
	void anUnknownHostIsReported() {
		SQLException failure = new SQLException("The connection attempt failed.", "08001",
				new UnknownHostException("no.such.test"));
		assertThat(this.analyzer.analyze(failure).getDescription()).contains("unknown host no.such.test");
	}

	@Test
	void anErrorOfTheProgramIsNotAnalyzed() {
		assertThat(this.analyzer.analyze(new SQLException("no such table", "42S02", 42102))).isNull();
		assertThat(this.analyzer.analyze(new SQLException("syntax error", "42601", 0))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "LATIN1", "SQL_ASCII" })
	void anotherEncodingIsRejected(String encoding) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> DatabaseRequirements.checkEncoding(List.of(encoding)))
			.withMessageContaining(encoding);
	}

}
