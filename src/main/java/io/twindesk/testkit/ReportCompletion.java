package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Writes the reports of a server after the last test of a run, and fails the run if one
 * of them has a property that it must not have.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class ReportCompletion implements ExtensionContext.Store.CloseableResource, AutoCloseable {

	static final String FOLDER = "twindesk.testkit.reports";

	private static final Path DEFAULT_FOLDER = Path.of("target", "twindesk");

	private final RunReports reports;

	private final Path folder;

	ReportCompletion(RunReports reports, Path folder) {
		this.reports = reports;
		this.folder = folder;
	}

	/** Returns the folder of the reports, which a build can set. */
	static Path folder(TwindeskServer.Lookup lookup) {
		String configured = lookup.value(FOLDER);
		return (configured != null && !configured.isBlank()) ? Path.of(configured) : DEFAULT_FOLDER;
	}

	@Override
	public void close() {
		List<String> failures = this.reports.write(this.folder);
		if (!failures.isEmpty()) {
			throw new AssertionError(String.join("\n\n", failures));
		}
	}

}
