package io.twindesk.sweep;

import io.twindesk.terminal.ProgressBar;

/** Prints the progress of a sweep: a bar on a terminal, a line for each run elsewhere. */
class ConsoleProgress implements SweepProgress {

	private final ProgressBar bar;

	ConsoleProgress(ProgressBar bar) {
		this.bar = bar;
	}

	@Override
	public void baseline() {
		this.bar.println("Running the command with every switch in its default position");
	}

	@Override
	public void skipped(SweepResult result) {
		if (!result.skipped().isEmpty()) {
			this.bar.println("Skipped, because no request depended on them: " + String.join(", ", result.skipped()));
		}
	}

	@Override
	public void starting(int number, int runs, String positions) {
		this.bar.show(number - 1, runs, number + "/" + runs + " " + positions);
	}

	@Override
	public void ended(int number, int runs, SweepRun run) {
		if (!this.bar.isTerminal()) {
			this.bar.println("[" + number + "/" + runs + "] " + text(run) + (run.passed() ? ": passes" : ": fails"));
		}
		else if (number == runs) {
			this.bar.clear();
		}
	}

	private static String text(SweepRun run) {
		StringBuilder text = new StringBuilder();
		run.positions()
			.forEach((setting,
					option) -> text.append((text.length() > 0) ? "," : "").append(setting).append('=').append(option));
		return text.toString();
	}

}
