package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The result of running a test class of a kit's user, whose tests may fail. */
final class Run implements TestExecutionListener {

	private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

	private final List<String> reports = Collections.synchronizedList(new ArrayList<>());

	private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

	/** Runs the tests of a class in parallel against a server. */
	static Run of(Class<?> tests, TwindeskServer server, String... parameters) {
		return of(tests, server, Arrays.stream(parameters).collect(Collectors.toMap((name) -> name, (name) -> "true")));
	}

	/** Runs the tests of a class in parallel against a server, with parameters. */
	static Run of(Class<?> tests, TwindeskServer server, Map<String, String> parameters) {
		LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(tests))
			.configurationParameter("twindesk.testkit.url", server.url())
			.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
			.configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
			.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
		parameters.forEach(request::configurationParameter);
		Run run = new Run();
		LauncherConfig config = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false).build();
		LauncherFactory.create(config).execute(request.build(), run);
		return run;
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		result.getThrowable().ifPresent(this.failures::add);
		if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
			this.passed.add(test.getDisplayName());
		}
	}

	@Override
	public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
		this.reports.add(entry.getKeyValuePairs().get("twindesk"));
	}

	List<Throwable> failures() {
		return this.failures;
	}

	List<String> reports() {
		return this.reports;
	}

	List<String> passed() {
		return this.passed;
	}

}
