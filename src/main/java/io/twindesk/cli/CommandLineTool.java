package io.twindesk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the jar does from the command line instead of serving:
 * {@code java -jar twindesk.jar credentials create …}.
 */
@Command(name = CommandLineTool.PROGRAM, versionProvider = ProgramVersion.class, sortOptions = false,
		customSynopsis = { CommandLineTool.PROGRAM + " [--setting=value…]     starts the server",
				"       " + CommandLineTool.PROGRAM + " command [options]     runs a command instead" },
		description = { "",
				"Settings have a dot in their names, for example --server.port=9090 or "
						+ "--twindesk.storage=file:./data." },
		commandListHeading = "%nCommands:%n", footer = { "", "Each command has a --help of its own." })
public final class CommandLineTool {

	static final String PROGRAM = "java -jar twindesk.jar";

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "prints the version")
	private boolean version;

	private CommandLineTool() {
	}

	/** Whether these arguments ask for anything but a server with its settings. */
	public static boolean isAsked(String... arguments) {
		return Arrays.stream(arguments).anyMatch((argument) -> !ServerOptions.isOne(argument));
	}

	/**
	 * Ends the process where the locale has mangled its arguments: a path or an address
	 * would be another one than was typed.
	 */
	public static void checkText(String... arguments) {
		if (CommandLineText.isMangled(arguments)) {
			System.err.println("The command line has letters that the locale of this process cannot express. "
					+ "Start with a UTF-8 locale, for example LC_ALL=C.UTF-8, or write ASCII only");
			System.exit(CommandLine.ExitCode.USAGE);
		}
	}

	/**
	 * Runs a command.
	 * @param connect starts what a command needs of the server, without serving, with the
	 * arguments that are settings
	 * @return the exit code: 0, 1 if it failed, 2 if the arguments were wrong
	 */
	public static int run(Function<String[], ConfigurableApplicationContext> connect, String... arguments) {
		String[] settings = Arrays.stream(arguments).filter(ServerOptions::isSetting).toArray(String[]::new);
		String[] words = Arrays.stream(arguments)
			.filter((argument) -> !ServerOptions.isOne(argument))
			.toArray(String[]::new);
		return commands(new CommandDatabase(() -> connect.apply(settings))).execute(words);
	}

	/** All commands; another one is added here. */
	static CommandLine commands(CommandDatabase database) {
		CommandLine line = new CommandLine(new CommandLineTool())
			.addSubcommand(
					new CommandLine(new CredentialsCommand()).addSubcommand(new CredentialsCreateCommand(database))
						.addSubcommand(new CredentialsListCommand(database))
						.addSubcommand(new CredentialsRotateCommand(database))
						.addSubcommand(new CredentialsRevokeCommand(database)))
			.addSubcommand(new PrepareCommand())
			.addSubcommand(new ServersCommand(CacheFolder::find));
		Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
		sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandLineTool::list);
		line.setHelpSectionMap(sections);
		line.setParameterExceptionHandler((ex, words) -> {
			CommandLine requested = ex.getCommandLine();
			requested.getErr().println(ex.getMessage());
			requested.usage(requested.getErr());
			return requested.getCommandSpec().exitCodeOnInvalidInput();
		});
		line.setExecutionExceptionHandler((failure, command, result) -> {
			command.getErr().println(CommandFailure.report(failure));
			return command.getCommandSpec().exitCodeOnExecutionException();
		});
		return line;
	}

	/** Each command that does something, by its whole name. */
	private static String list(Help help) {
		List<CommandLine> commands = new ArrayList<>();
		if (help.commandSpec().subcommands().isEmpty()) {
			return "";
		}
		gather(help.commandSpec().commandLine(), commands);
		int width = commands.stream().mapToInt((command) -> name(command).length()).max().orElse(0);
		return commands.stream()
			.map((command) -> "  " + name(command) + " ".repeat(width - name(command).length() + 2) + summary(command)
					+ System.lineSeparator())
			.collect(Collectors.joining());
	}

	private static void gather(CommandLine command, List<CommandLine> commands) {
		if (command.getParent() != null
				&& (command.getSubcommands().isEmpty() || command.getCommand() instanceof Callable)) {
			commands.add(command);
		}
		command.getSubcommands().values().forEach((each) -> gather(each, commands));
	}

	private static String name(CommandLine command) {
		return command.getCommandSpec().qualifiedName().substring(PROGRAM.length()).strip();
	}

	/** The first sentence of its description. */
	private static String summary(CommandLine command) {
		return String.join(" ", command.getCommandSpec().usageMessage().description()).replaceFirst("[.:,] .*", "");
	}

}
