package io.twindesk;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the database of a test run, which the system property {@code test.database}
 * selects: H2 in memory, or one real PostgreSQL that all servers of the run share and
 * that is configured as an operator would do it.
 */
public class TestDatabase implements LauncherSessionListener {

	private static final String PROPERTY = "test.database";

	private EmbeddedPostgres postgres;

	/** Returns whether this run uses PostgreSQL. */
	public static boolean isPostgres() {
		return "postgresql".equals(System.getProperty(PROPERTY));
	}

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		if (isPostgres()) {
			try {
				this.postgres = EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("PostgreSQL did not start", ex);
			}
			System.setProperty("spring.datasource.url", this.postgres.getJdbcUrl("postgres", "postgres"));
			System.setProperty("spring.datasource.username", "postgres");
			System.setProperty("spring.datasource.password", "postgres");
		}
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		if (this.postgres != null) {
			try {
				this.postgres.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("PostgreSQL did not stop", ex);
			}
		}
	}

}
