package io.twindesk.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Shows what a failed test's client has called, and what it was answered. */
final class FailureReport {

	private FailureReport() {
	}

	/** As a report entry, for machines and IDEs, and on standard output. */
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
			// the test's own failure is the one to be told
			return workspace + ". Its journal cannot be read: " + ex.getMessage() + log;
		}
	}

}
