package io.twindesk.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import io.twindesk.rules.DeclaredSwitches;
import io.twindesk.rules.Switch;
import io.twindesk.settings.EditDistance;
import io.twindesk.terminal.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the switches that a client depends on. */
@Command(name = "sweep", sortOptions = false,
		description = "Runs a command once for each option of each switch. "
				+ "The command is the test of a client; it finds its server in the variables TWINDESK_URL, "
				+ "TWINDESK_DESKIE_URL, TWINDESK_OMNIDESK_URL, TWINDESK_STAFF_EMAIL and TWINDESK_API_KEY.",
		footer = { "", "Exit codes: 0 the command passes every run, 1 an option breaks it, "
				+ "2 invalid arguments, or it fails without any change." })
public class SweepCommand implements Callable<Integer> {

	private static final String PREFIX = "switch.";

	/** Exit code if an option breaks the client. */
	static final int BROKEN = 1;

	/** Exit code if the command fails with every switch in its default position. */
	static final int BASELINE_FAILED = 2;

	private static final int NEAREST = 3;

	private final List<String> settings;

	@Spec
	private CommandSpec spec;

	@Option(names = "--switch", order = 0, paramLabel = "S",
			description = "a switch, for example deskie.list.empty; may be repeated; by default all")
	private @Nullable List<String> names;

	@Option(names = "--dialect", order = 1, paramLabel = "D", description = "only switches of deskie or omnidesk")
	private @Nullable String dialect;

	@Option(names = "--pairs", order = 2,
			description = "runs combinations in which each two options occur together, instead of single options")
	private boolean pairs;

	@Option(names = "--report", order = 3, paramLabel = "FILE",
			description = "JSON file of the result; a page is written next to it")
	private @Nullable Path report;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this help")
	private boolean help;

	@Parameters(arity = "1..*", paramLabel = "COMMAND", description = "the command and its arguments, after --")
	private List<String> command;

	private volatile boolean cancelled;

	/**
	 * Creates the command.
	 * @param settings arguments of the command line that are settings of the server
	 */
	@SuppressWarnings("NullAway.Init") // picocli sets the options
	public SweepCommand(List<String> settings) {
		this.settings = settings;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		List<Switch> switches = switches();
		checkReport();
		PrintWriter out = this.spec.commandLine().getOut();
		out.println("Starting a server");
		out.flush();
		try (SweepServer server = SweepServer.start(this.settings)) {
			return run(switches, server);
		}
		catch (CancellationException ex) {
			return BROKEN;
		}
		catch (CommandStartException ex) {
			throw invalid("COMMAND must be a program: " + ex.getMessage());
		}
		catch (IOException ex) {
			if (this.cancelled) {
				return BROKEN;
			}
			throw ex;
		}
	}

	private int run(List<Switch> switches, SweepServer server) throws IOException, InterruptedException {
		PrintWriter out = this.spec.commandLine().getOut();
		Sweep sweep = new Sweep(server.url(), this.command, new ConsoleProgress(ProgressBar.of(out)));
		Thread cancel = new Thread(() -> {
			this.cancelled = true;
			sweep.cancel();
			server.close();
		}, "cancel-sweep");
		Runtime.getRuntime().addShutdownHook(cancel);
		SweepResult result = sweep.run(switches, this.pairs);
		if (this.cancelled) {
			return BROKEN;
		}
		Runtime.getRuntime().removeShutdownHook(cancel);
		return print(result);
	}

	private int print(SweepResult result) throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		if (!result.baseline().passed()) {
			result.baseline().lines().forEach(out::println);
		}
		out.println();
		SweepTable.lines(result).forEach(out::println);
		Path file = this.report;
		if (file != null) {
			SweepReport.write(result, file);
			out.println("Report: " + file + " and " + SweepReport.page(file));
		}
		out.flush();
		return !result.baseline().passed() ? BASELINE_FAILED : result.passed() ? 0 : BROKEN;
	}

	private List<Switch> switches() {
		List<Switch> all = DeclaredSwitches.find();
		List<String> dialects = all.stream().map(SweepCommand::dialect).distinct().toList();
		if (this.dialect != null && !dialects.contains(this.dialect)) {
			throw invalid("--dialect must be " + String.join(" or ", dialects));
		}
		List<String> selected = new ArrayList<>();
		for (String name : (this.names != null) ? this.names : List.<String>of()) {
			String setting = name.startsWith(PREFIX) ? name : PREFIX + name;
			if (all.stream().noneMatch((each) -> each.name().equals(setting))) {
				throw invalid("--switch must be a switch: there is no " + name + "; the nearest are "
						+ nearest(setting, all));
			}
			selected.add(setting);
		}
		List<Switch> switches = all.stream()
			.filter((each) -> this.dialect == null || dialect(each).equals(this.dialect))
			.filter((each) -> selected.isEmpty() || selected.contains(each.name()))
			.toList();
		if (switches.isEmpty()) {
			throw invalid("--switch must be a switch of the dialect " + this.dialect);
		}
		return switches;
	}

	private static String dialect(Switch each) {
		return each.rule().substring(0, each.rule().indexOf('.'));
	}

	private static String nearest(String setting, List<Switch> all) {
		return EditDistance.nearest(setting, all, Switch::name, NEAREST)
			.stream()
			.map(Switch::rule)
			.collect(Collectors.joining(", "));
	}

	private void checkReport() {
		Path file = this.report;
		if (file != null) {
			Path folder = file.toAbsolutePath().getParent();
			if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
				throw invalid("--report must be a file in an existing folder: " + file);
			}
		}
	}

	private ParameterException invalid(String message) {
		return new ParameterException(this.spec.commandLine(), message);
	}

}
