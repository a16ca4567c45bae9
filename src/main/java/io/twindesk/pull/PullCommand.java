package io.twindesk.pull;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import io.twindesk.calibration.Pause;
import io.twindesk.terminal.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Writes a state document with the users of a live account. */
@Command(name = "pull", sortOptions = false,
		description = "Writes a state document with the users of a live account. "
				+ "Replaces personal data by pseudonyms, unless --as-is is given. Reads only.",
		footer = { "", "Exit codes: 0, 2 invalid arguments, 3 not reachable or the key is rejected, "
				+ "4 not all users could be read, or some are uncertain." })
public class PullCommand implements Callable<Integer> {

	/** Exit code if the account cannot be read at all. */
	static final int UNAVAILABLE = 3;

	/** Exit code if the file is not written, or uncertain. */
	static final int INCOMPLETE = 4;

	private final UnaryOperator<@Nullable String> environment;

	private final Pause pause;

	private final List<String> settings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private PullArguments arguments;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	private PullCommand(UnaryOperator<@Nullable String> environment, Pause pause, List<String> settings) {
		this.environment = environment;
		this.pause = pause;
		this.settings = settings;
	}

	/**
	 * Creates the command, which reports all invalid arguments at once.
	 * @param settings arguments of the command line that are settings of the server
	 */
	public static CommandLine create(UnaryOperator<@Nullable String> environment, Pause pause, List<String> settings) {
		CommandLine command = new CommandLine(new PullCommand(environment, pause, settings));
		command.getCommandSpec().parser().collectErrors(true);
		return command;
	}

	@Override
	public Integer call() throws InterruptedException {
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		try {
			PullOptions options = options();
			out.println(options.account() + ", "
					+ (options.privacy().asIs() ? "personal data as it is" : "pseudonyms instead of personal data"));
			out.flush();
			Pull pull = new Pull(options, new ConsolePullProgress(ProgressBar.of(out), System::nanoTime), this.pause);
			Thread interruption = new Thread(() -> interrupt(pull), "interrupt-pull");
			Runtime.getRuntime().addShutdownHook(interruption);
			PullResult result = pull.run();
			Runtime.getRuntime().removeShutdownHook(interruption);
			return report(result, options);
		}
		catch (IOException ex) {
			err.println("The file cannot be read or written: " + ex.getMessage());
			return INCOMPLETE;
		}
	}

	private PullOptions options() throws IOException {
		List<String> errors = new ArrayList<>();
		for (Exception error : this.spec.commandLine().getParseResult().errors()) {
			errors.add(message(error));
		}
		Optional<PullOptions> options = new PullArgumentsReader(this.arguments, this.environment, errors)
			.read(DeskieLanguageCodes.read(this.settings));
		return options.orElseThrow(
				() -> new ParameterException(this.spec.commandLine(), String.join(System.lineSeparator(), errors)));
	}

	/** Returns the message of a parse error without any value, which could be a key. */
	private static String message(Exception error) {
		if (error instanceof UnmatchedArgumentException unmatched) {
			List<String> unknown = unmatched.getUnmatched()
				.stream()
				.filter((argument) -> argument.startsWith("-"))
				.map((argument) -> argument.split("=", 2)[0])
				.toList();
			return (unknown.isEmpty() ? "Arguments must be options" : "Unknown options " + String.join(", ", unknown))
					+ "; allowed: " + String.join(", ", PullArguments.names());
		}
		return String.valueOf(error.getMessage());
	}

	private void interrupt(Pull pull) {
		PrintWriter err = this.spec.commandLine().getErr();
		try {
			err.println(pull.interrupt() ? "Interrupted; --resume continues" : "Interrupted; nothing is written");
		}
		catch (IOException ex) {
			err.println("Interrupted: " + ex.getMessage());
		}
		err.flush();
	}

	private int report(PullResult result, PullOptions options) {
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		if (!result.message().isEmpty()) {
			err.println(result.message());
			err.println("No file is written" + (options.privacy().isRepeatable() ? "; --resume continues" : ""));
			return (result.status() == PullResult.Status.REFUSED) ? UNAVAILABLE : INCOMPLETE;
		}
		out.println(String.format(Locale.ROOT, "State document: %s, %d %s", options.output(), result.users(),
				(result.users() == 1) ? "user" : "users"));
		if (result.uncertain().isEmpty()) {
			return 0;
		}
		out.println("Uncertain:");
		result.uncertain().forEach((line) -> out.println("  " + line));
		return INCOMPLETE;
	}

}
