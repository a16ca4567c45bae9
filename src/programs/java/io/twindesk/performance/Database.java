package io.twindesk.performance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.util.FileSystemUtils;

/** The database of one measurement. */
public enum Database {

	H2_FILE {

		@Override
		public Running start() throws IOException {
			Path folder = Files.createTempDirectory("twindesk-growth");
			return new Running(List.of("--twindesk.storage=file:" + folder),
					// otherwise a repeated query would return the last result
					List.of("set optimize_reuse_results 0"), "", "analyze",
					() -> FileSystemUtils.deleteRecursively(folder));
		}

	},

	POSTGRESQL {

		@Override
		public Running start() throws IOException {
			File binaries = Files.createTempDirectory("twindesk-growth").toFile();
			// tests may disable these settings, a measurement of writes may not
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(binaries)
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.start();
			return new Running(
					List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
							"--spring.datasource.username=postgres", "--spring.datasource.password=postgres"),
					List.of(), "&reWriteBatchedInserts=true", "vacuum analyze", () -> {
						postgres.close();
						FileSystemUtils.deleteRecursively(binaries);
					});
		}

	};

	/** Starts an empty database. */
	public abstract Running start() throws IOException;

	/**
	 * An empty database.
	 *
	 * @param arguments the server's arguments for it
	 * @param preparations statements to execute before the measurement
	 * @param fillingParameters URL parameters that make filling faster
	 * @param analysis the statement that updates the planner's statistics
	 */
	public record Running(List<String> arguments, List<String> preparations, String fillingParameters, String analysis,
			Closing closing) {
	}

	/** Stops a database and removes its files. */
	public interface Closing {

		void close() throws IOException;

	}

}
