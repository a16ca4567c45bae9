package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.List;

/** Records the progress of a sweep as text. */
final class RecordedProgress implements SweepProgress {

	private final List<String> lines = new ArrayList<>();

	@Override
	public void baseline() {
		this.lines.add("baseline");
	}

	@Override
	public void skipped(SweepResult result) {
		this.lines.add("skipped " + result.skipped());
	}

	@Override
	public void starting(int number, int runs, String positions) {
		this.lines.add(number + "/" + runs + " " + positions);
	}

	@Override
	public void ended(int number, int runs, SweepRun run) {
		this.lines.add(number + "/" + runs + (run.passed() ? " passes" : " fails"));
	}

	List<String> lines() {
		return this.lines;
	}

}
