package io.twindesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of the commands, against the commands. */
class CommandsPageTests {

	@Test
	void eachCommandIsToldWithItsOptions() throws Exception {
		Map<String, String> reported = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("docs/reference/control-api.md"))) {
			if (line.matches("\\| `(credentials |servers|prepare).*")) {
				String[] cells = line.split("`");
				reported.put(cells[1], cells[2].equals(" | ") ? cells[3] : "");
			}
		}
		Map<String, String> there = new TreeMap<>();
		CommandLineTool.commands(new CommandDatabase(() -> {
			throw new AssertionError("Nothing is to be started");
		})).getSubcommands().forEach((group, commands) -> {
			if (!group.equals("credentials")) {
				there.put(group, options(commands));
			}
			commands.getSubcommands().forEach((name, command) -> there.put(group + " " + name, options(command)));
		});
		assertThat(reported).isEqualTo(there);
	}

	private static String options(CommandLine command) {
		List<OptionSpec> options = command.getCommandSpec().options();
		return options.stream()
			.filter((option) -> !option.usageHelp())
			.sorted((one, other) -> Integer.compare(one.order(), other.order()))
			.map(CommandsPageTests::option)
			.collect(Collectors.joining(" "));
	}

	private static String option(OptionSpec option) {
		String text = option.longestName() + ((option.arity().max() > 0) ? " " + option.paramLabel() : "");
		return option.required() ? text : "[" + text + "]";
	}

}
