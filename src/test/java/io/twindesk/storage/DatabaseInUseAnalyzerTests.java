package io.twindesk.storage;

import java.sql.SQLException;

import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseInUseAnalyzerTests {

	private final DatabaseInUseAnalyzer analyzer = new DatabaseInUseAnalyzer();

	@Test
	void theFileAndTheRemedyAreReported() {
		SQLException inUse = DbException.get(ErrorCode.DATABASE_ALREADY_OPEN_1, "/data/twindesk.mv.db")
			.getSQLException();
		assertThat(this.analyzer.analyze(new IllegalStateException("no connection", inUse))).satisfies((analysis) -> {
			assertThat(analysis.getDescription())
				.isEqualTo("The database file /data/twindesk.mv.db is in use by another process");
			assertThat(analysis.getAction()).contains("--twindesk.storage=file:");
		});
	}

	@Test
	void otherErrorsAreNotAnalyzed() {
		assertThat(this.analyzer.analyze(new SQLException("no such table", "42S02", 42102))).isNull();
	}

}
