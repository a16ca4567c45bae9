package io.twindesk.cli;

import java.util.Objects;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Reports the reason of a failed command, by the server's failure analyzers if one
 * applies.
 */
final class CommandFailure {

	private CommandFailure() {
	}

	static String report(Throwable failure) {
		// analyzers that need the application context are left out
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, ex) -> {
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(CommandFailure::message)
			.orElseGet(() -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
	}

	private static String message(FailureAnalysis analysis) {
		return (analysis.getAction() != null) ? analysis.getDescription() + ". " + analysis.getAction()
				: analysis.getDescription();
	}

}
