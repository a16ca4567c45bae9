package io.twindesk.cli;

import java.io.Console;
import java.io.PrintWriter;

import io.twindesk.sweep.SweepProgress;
import io.twindesk.sweep.SweepResult;
import io.twindesk.sweep.SweepRun;

/** Prints the progress of a sweep: a bar on a terminal, a line for each run elsewhere. */
class ConsoleProgress implements SweepProgress {

	private static final int BAR = 20;

	private static final int WIDTH = 100;

	private final PrintWriter out;

	private final boolean terminal;

	ConsoleProgress(PrintWriter out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	/**
	 * Checks whether the output is read by a person. From JDK 22 on there is a console
	 * even if the output is redirected, and a method that tells the difference.
	 */
	static boolean isTerminal() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

	@Override
	public void baseline() {
		println("Running the command with every switch in its default position");
	}

	@Override
	public void skipped(SweepResult result) {
		if (!result.skipped().isEmpty()) {
			println("Skipped, because no request depended on them: " + String.join(", ", result.skipped()));
		}
	}

	@Override
	public void starting(int number, int runs, String positions) {
		if (this.terminal) {
			int done = BAR * (number - 1) / runs;
			String text = "[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + number + "/" + runs + " "
					+ positions;
			print(String.format("\r%-" + (WIDTH - 1) + "s", text.substring(0, Math.min(text.length(), WIDTH - 1))));
		}
	}

	@Override
	public void ended(int number, int runs, SweepRun run) {
		if (!this.terminal) {
			println("[" + number + "/" + runs + "] " + text(run) + (run.passed() ? ": passes" : ": fails"));
		}
		else if (number == runs) {
			print("\r" + " ".repeat(WIDTH - 1) + "\r");
		}
	}

	private static String text(SweepRun run) {
		StringBuilder text = new StringBuilder();
		run.positions()
			.forEach((setting,
					option) -> text.append((text.length() > 0) ? "," : "").append(setting).append('=').append(option));
		return text.toString();
	}

	private void print(String text) {
		this.out.print(text);
		this.out.flush();
	}

	private void println(String line) {
		this.out.println(line);
		this.out.flush();
	}

}
