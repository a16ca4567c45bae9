package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.List;

/** Writes the result of a sweep as a table for the command line. */
final class SweepTable {

	private static final List<String> HEAD = List.of("switch", "option", "result",
			"first line that the baseline did not print");

	private SweepTable() {
	}

	/** Returns the lines of the table and a summary. */
	public static List<String> lines(SweepResult result) {
		List<List<String>> rows = new ArrayList<>();
		if (!result.runs().isEmpty()) {
			rows.add(HEAD);
		}
		result.runs()
			.forEach((run) -> rows
				.add(List.of(run.switches(), run.options(), run.passed() ? "passes" : "fails", run.line())));
		int[] widths = new int[HEAD.size() - 1];
		rows.forEach((row) -> {
			for (int column = 0; column < widths.length; column++) {
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		});
		List<String> lines = new ArrayList<>();
		rows.forEach((row) -> lines.add(line(row, widths)));
		lines.add("");
		lines.add(SweepPage.summary(result));
		if (!result.dependsOn().isEmpty()) {
			lines.add("Depends on: " + String.join("; ", result.dependsOn()));
		}
		return lines;
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int column = 0; column < widths.length; column++) {
			line.append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length() + 2));
		}
		return line.append(row.get(widths.length)).toString().stripTrailing();
	}

}
