package io.twindesk.storage;

import java.nio.file.Path;
import java.util.List;

import io.twindesk.TwindeskApplication;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

/** Tests a database that a later release has migrated. */
class NewerSchemaTests {

	@TempDir
	private Path folder;

	@Test
	void theStartFailsWithAnAnalysis() {
		try (ConfigurableApplicationContext server = start()) {
			server.getBean(JdbcTemplate.class).execute("""
					insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
						"checksum", "installed_by", "execution_time", "success")
					values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'SA', 1, true)
					""");
		}
		Exception failure = catchException(this::start);
		assertThat(List.of(failure, NestedExceptionUtils.getMostSpecificCause(failure)))
			.anyMatch(FlywayValidateException.class::isInstance);
		FailureAnalysis analysis = new NewerSchemaAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("later release");
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(TwindeskApplication.class).run("--server.port=0",
				"--twindesk.storage=file:" + this.folder);
	}

}
