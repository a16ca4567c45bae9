package io.twindesk.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The result of the command.
 *
 * @param lines its output and errors, without colours and without the values of its
 * workspace
 */
record CommandOutput(int exitCode, List<String> lines) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	/** Whether the exit code is that of a success. */
	public boolean passed() {
		return this.exitCode == 0;
	}

	/**
	 * Returns the first line that another output does not contain, empty if there is
	 * none. A line that differs in its numbers only, such as a duration, counts only if
	 * there is no other one.
	 */
	String firstNewLine(CommandOutput baseline) {
		Set<String> known = new HashSet<>();
		baseline.lines().forEach((line) -> known.add(withoutNumbers(line)));
		return this.lines.stream()
			.filter((line) -> !line.isBlank() && !known.contains(withoutNumbers(line)))
			.findFirst()
			.or(() -> this.lines.stream()
				.filter((line) -> !line.isBlank() && !baseline.lines().contains(line))
				.findFirst())
			.map(String::strip)
			.orElse("");
	}

	private static String withoutNumbers(String line) {
		return NUMBER.matcher(line.strip()).replaceAll("0");
	}

}
