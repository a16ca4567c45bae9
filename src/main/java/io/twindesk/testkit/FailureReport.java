package io.twindesk.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Reports the requests and responses of a failed test. */
final class FailureReport {

	private FailureReport() {
	}

	/**
	 * Publishes the report as a JUnit report entry, for tools, and on standard output.
	 */
	static void publish(TwindeskWorkspace workspace, TwindeskServer server, ExtensionContext context) {
		String text = text(workspace, server);
		context.publishReportEntry("twindesk", text);
		System.out.println(context.getDisplayName() + " failed in " + text);
	}

	private static String text(TwindeskWorkspace workspace, TwindeskServer server) {
		String log = (server.log() != null) ? "\nThe server's log: " + server.log() : "";
		try {
			return workspace + ". " + workspace.journal().summary() + log;
		}
		catch (TwindeskException ex) {
			// report the test's own failure, not this one
			return workspace + ". Its journal cannot be read: " + ex.getMessage() + log;
		}
	}

}
