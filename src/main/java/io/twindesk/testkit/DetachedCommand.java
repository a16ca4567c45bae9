package io.twindesk.testkit;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds commands for programs that continue to run after the tests end. Without a
 * session of its own, such a program would end with an interrupted build or a closed
 * terminal.
 */
final class DetachedCommand {

	private static final Path SHELL = Path.of("/bin/sh");

	private static final Path NICE = Path.of("/usr/bin/nice");

	/**
	 * Ignored signals stay ignored after {@code exec}, and the process id does not
	 * change.
	 */
	private static final String SCRIPT = """
			trap '' HUP INT
			command -v setsid > /dev/null 2>&1 && exec setsid "$@"
			exec "$@"
			""";

	private DetachedCommand() {
	}

	static List<String> of(List<String> command) {
		if (!Files.isExecutable(SHELL)) {
			return command; // on Windows a child does not end with its parent
		}
		List<String> detached = new ArrayList<>(List.of(SHELL.toString(), "-c", SCRIPT, "twindesk"));
		detached.addAll(command);
		return detached;
	}

	/** Builds a command for a program that runs detached and at low priority. */
	static List<String> ofLowPriority(List<String> command, String... arguments) {
		List<String> complete = new ArrayList<>();
		if (Files.isExecutable(NICE)) {
			complete.addAll(List.of(NICE.toString(), "-n", "19"));
		}
		complete.addAll(command);
		complete.addAll(List.of(arguments));
		return of(complete);
	}

	/** Returns empty standard input. */
	static Redirect emptyInput() {
		return Redirect.from(new File((File.separatorChar == '/') ? "/dev/null" : "NUL"));
	}

}
