package io.twindesk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twindesk.calibration.CalibrateCommand;
import io.twindesk.preparation.PrepareCommand;
import io.twindesk.pull.PullCommand;
import io.twindesk.sweep.SweepCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

import org.springframework.context.ConfigurableApplicationContext;

/** The commands of the jar: {@code java -jar twindesk.jar credentials create …}. */
@Command(name = CommandLineTool.PROGRAM, versionProvider = ProgramVersion.class, sortOptions = false,
		customSynopsis = { CommandLineTool.PROGRAM + " [--setting=value…]     starts the server",
				"       " + CommandLineTool.PROGRAM + " command [options]     runs a command instead" },
		description = { "",
				"Settings have a dot in their names, for example --server.port=9090 or "
						+ "--twindesk.storage=file:./data." },
		commandListHeading = "%nCommands:%n", footer = { "", "Each command has its own --help." })
public final class CommandLineTool {

	static final String PROGRAM = "java -jar twindesk.jar";

	/** Separates the arguments of a command from those of a program that it runs. */
	private static final String END_OF_OPTIONS = "--";

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this help")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "prints the version")
	private boolean version;

	private CommandLineTool() {
	}

	/**
	 * Checks whether the arguments request anything other than a server with its
	 * settings.
	 */
	public static boolean isAsked(String... arguments) {
		return Arrays.stream(arguments).anyMatch((argument) -> !ServerOptions.isOne(argument));
	}

	/**
	 * Ends the process if the locale has garbled its arguments: a path or an address
	 * would differ from the typed one.
	 */
	public static void checkText(String... arguments) {
		if (CommandLineText.isMangled(arguments)) {
			System.err.println("The command line has characters that the locale of this process cannot represent. "
					+ "Start with a UTF-8 locale, for example LC_ALL=C.UTF-8, or use ASCII only");
			System.exit(CommandLine.ExitCode.USAGE);
		}
	}

	/**
	 * Executes a command.
	 * @param connect starts the parts of the server that a command needs, without
	 * serving, with the arguments that are settings
	 * @return exit code: 0, 1 if the command failed, 2 if the arguments were invalid
	 */
	public static int run(Function<String[], ConfigurableApplicationContext> connect, String... arguments) {
		List<String> all = List.of(arguments);
		int end = all.contains(END_OF_OPTIONS) ? all.indexOf(END_OF_OPTIONS) : all.size();
		String[] settings = all.subList(0, end).stream().filter(ServerOptions::isSetting).toArray(String[]::new);
		List<String> commandArguments = new ArrayList<>(
				all.subList(0, end).stream().filter((argument) -> !ServerOptions.isOne(argument)).toList());
		commandArguments.addAll(all.subList(end, all.size()));
		return commands(new CommandDatabase(() -> connect.apply(settings)), settings)
			.execute(commandArguments.toArray(String[]::new));
	}

	/**
	 * Returns all commands. New commands are added here.
	 * @param settings arguments that are settings of the server
	 */
	static CommandLine commands(CommandDatabase database, String... settings) {
		CommandLine root = new CommandLine(new CommandLineTool())
			.addSubcommand(
					new CommandLine(new CredentialsCommand()).addSubcommand(new CredentialsCreateCommand(database))
						.addSubcommand(new CredentialsListCommand(database))
						.addSubcommand(new CredentialsRotateCommand(database))
						.addSubcommand(new CredentialsRevokeCommand(database)))
			.addSubcommand(new CalibrateCommand(System::getenv, (seconds) -> TimeUnit.SECONDS.sleep(seconds)))
			.addSubcommand(new PrepareCommand())
			.addSubcommand(
					PullCommand.create(System::getenv, (seconds) -> TimeUnit.SECONDS.sleep(seconds), List.of(settings)))
			.addSubcommand(new ServersCommand(CacheFolder::find))
			.addSubcommand(new SweepCommand(List.of(settings)));
		Map<String, IHelpSectionRenderer> sections = new HashMap<>(root.getHelpSectionMap());
		sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandLineTool::list);
		root.setHelpSectionMap(sections);
		root.setParameterExceptionHandler((ex, commandArguments) -> {
			CommandLine command = ex.getCommandLine();
			command.getErr().println(ex.getMessage());
			command.usage(command.getErr());
			return command.getCommandSpec().exitCodeOnInvalidInput();
		});
		root.setExecutionExceptionHandler((failure, command, result) -> {
			command.getErr().println(CommandFailure.report(failure));
			return command.getCommandSpec().exitCodeOnExecutionException();
		});
		return root;
	}

	/** Lists each executable command by its full name. */
	private static String list(Help help) {
		List<CommandLine> commands = new ArrayList<>();
		if (help.commandSpec().subcommands().isEmpty()) {
			return "";
		}
		collect(help.commandSpec().commandLine(), commands);
		int width = commands.stream().mapToInt((command) -> name(command).length()).max().orElse(0);
		return commands.stream()
			.map((command) -> "  " + name(command) + " ".repeat(width - name(command).length() + 2) + summary(command)
					+ System.lineSeparator())
			.collect(Collectors.joining());
	}

	private static void collect(CommandLine command, List<CommandLine> commands) {
		if (command.getParent() != null
				&& (command.getSubcommands().isEmpty() || command.getCommand() instanceof Callable)) {
			commands.add(command);
		}
		command.getSubcommands().values().forEach((subcommand) -> collect(subcommand, commands));
	}

	private static String name(CommandLine command) {
		return command.getCommandSpec().qualifiedName().substring(PROGRAM.length()).strip();
	}

	/** Returns the first sentence of a command's description. */
	private static String summary(CommandLine command) {
		return String.join(" ", command.getCommandSpec().usageMessage().description()).replaceFirst("[.:,] .*", "");
	}

}
