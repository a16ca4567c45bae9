package io.twindesk.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.twindesk.storage.DatabaseInUseAnalyzer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * What the jar does from the command line instead of serving:
 * {@code java -jar twindesk.jar credentials create …}.
 */
@Command(name = "credentials", description = "The keys with which staff open workspaces.",
		synopsisSubcommandLabel = "(create | list | rotate | revoke)")
public final class CommandLineTool {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this")
	private boolean help;

	private CommandLineTool() {
	}

	/** Whether these arguments ask for a command instead of the server. */
	public static boolean isAsked(String... arguments) {
		return arguments.length > 0
				&& Set.of("credentials", "prepare", "servers", "--help", "-h").contains(arguments[0]);
	}

	/**
	 * Runs a command.
	 * @param connect starts what a command needs of the server, without serving, with the
	 * arguments that are settings
	 * @return the exit code: 0, 1 if it failed, 2 if the arguments were wrong
	 */
	public static int run(Function<String[], ConfigurableApplicationContext> connect, String... arguments) {
		if (arguments[0].equals("prepare")) {
			return new CommandLine(new PrepareCommand()).execute(Arrays.copyOfRange(arguments, 1, arguments.length));
		}
		if (arguments[0].equals("servers")) {
			return servers().execute(Arrays.copyOfRange(arguments, 1, arguments.length));
		}
		Stream<String> own = Arrays.stream(arguments).skip(1).filter((argument) -> !isSetting(argument));
		String[] settings = Arrays.stream(arguments).filter(CommandLineTool::isSetting).toArray(String[]::new);
		CommandLine line = commands(new CommandDatabase(() -> connect.apply(settings)));
		line.setExecutionExceptionHandler((failure, command, result) -> {
			command.getErr().println(told(failure));
			return command.getCommandSpec().exitCodeOnExecutionException();
		});
		List<String> words = own.toList();
		return line.execute(words.isEmpty() ? new String[] { "--help" } : words.toArray(String[]::new));
	}

	private static String told(Exception failure) {
		FailureAnalysis inUse = new DatabaseInUseAnalyzer().analyze(failure);
		return (inUse != null) ? inUse.getDescription() + ". " + inUse.getAction()
				: String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
	}

	static CommandLine commands(CommandDatabase database) {
		return new CommandLine(new CommandLineTool()).addSubcommand(new CredentialsCreateCommand(database))
			.addSubcommand(new CredentialsListCommand(database))
			.addSubcommand(new CredentialsRotateCommand(database))
			.addSubcommand(new CredentialsRevokeCommand(database));
	}

	static CommandLine servers() {
		CommandLine line = new CommandLine(new ServersCommand(CacheFolder::find));
		line.setExecutionExceptionHandler((failure, command, result) -> {
			command.getErr().println("The servers cannot be listed: " + failure);
			return command.getCommandSpec().exitCodeOnExecutionException();
		});
		return line;
	}

	private static boolean isSetting(String argument) {
		return argument.matches("--[a-zA-Z-]+\\..*");
	}

}
