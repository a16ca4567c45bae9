package io.twindesk.testkit;

import java.nio.file.Path;

/** A test run without JUnit that opens a workspace on the shared server of a jar. */
final class ReuseProgram {

	private ReuseProgram() {
	}

	public static void main(String[] arguments) {
		long start = System.nanoTime();
		TwindeskServer server = TwindeskServer.builder().jar(Path.of(arguments[0])).reuse().start();
		TwindeskWorkspace workspace = server.workspace().open();
		System.out.println(workspace.deskie().url());
		System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
	}

}
