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

/** Compares the table of commands in the documentation with the commands. */
class CommandsPageTests {

	@Test
	void eachCommandIsDocumentedWithItsOptions() throws Exception {
		Map<String, String> documented = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("docs/reference/control-api.md"))) {
			if (line.matches("\\| `(credentials |servers|prepare|calibrate|pull|sweep).*")) {
				String[] cells = line.split("`");
				documented.put(cells[1], cells[2].equals(" | ") ? cells[3] : "");
			}
		}
		Map<String, String> actual = new TreeMap<>();
		CommandLineTool.commands(new CommandDatabase(() -> {
			throw new AssertionError("Nothing must be started");
		})).getSubcommands().forEach((group, commands) -> {
			if (!group.equals("credentials")) {
				actual.put(group, options(commands));
			}
			commands.getSubcommands().forEach((name, command) -> actual.put(group + " " + name, options(command)));
		});
		assertThat(documented).isEqualTo(actual);
	}

	private static String options(CommandLine command) {
		List<OptionSpec> options = command.getCommandSpec().options();
		return options.stream()
			.filter((option) -> !option.usageHelp())
			.sorted((left, right) -> Integer.compare(left.order(), right.order()))
			.map(CommandsPageTests::option)
			.collect(Collectors.joining(" "))
				+ command.getCommandSpec()
					.positionalParameters()
					.stream()
					.map((parameter) -> " -- " + parameter.paramLabel() + " …")
					.collect(Collectors.joining());
	}

	private static String option(OptionSpec option) {
		String text = option.longestName() + ((option.arity().max() > 0) ? " " + option.paramLabel() : "");
		return option.required() ? text : "[" + text + "]";
	}

}
