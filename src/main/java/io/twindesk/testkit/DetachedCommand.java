package io.twindesk.testkit;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program that is to go on when the tests end. Without a session of its own, it
 * would end with an interrupted build or a closed terminal.
 */
final class DetachedCommand {

	private static final Path SHELL = Path.of("/bin/sh");

	private static final Path NICE = Path.of("/usr/bin/nice");

	/** Signals that are ignored stay ignored after exec, and the process id stays. */
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

	/**
	 * The same for a program that is to leave the processor to others, with arguments.
	 */
	static List<String> ofLowPriority(List<String> command, String... arguments) {
		List<String> whole = new ArrayList<>();
		if (Files.isExecutable(NICE)) {
			whole.addAll(List.of(NICE.toString(), "-n", "19"));
		}
		whole.addAll(command);
		whole.addAll(List.of(arguments));
		return of(whole);
	}

	/** Standard input that ends at once. */
	static Redirect nothing() {
		return Redirect.from(new File((File.separatorChar == '/') ? "/dev/null" : "NUL"));
	}

}
