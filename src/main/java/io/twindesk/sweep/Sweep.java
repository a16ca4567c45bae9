package io.twindesk.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.twindesk.rules.Switch;

/** Runs a command against fresh workspaces that differ in the positions of switches. */
final class Sweep {

	private final SweepApi api;

	private final CommandRunner runner;

	private final SweepProgress progress;

	/**
	 * Creates a sweep.
	 * @param url address of a running server
	 * @param command command and arguments
	 */
	public Sweep(String url, List<String> command, SweepProgress progress) {
		this.api = new SweepApi(url);
		this.runner = new CommandRunner(command);
		this.progress = progress;
	}

	/**
	 * Runs the baseline and, if it passes, all other runs.
	 * @param pairs whether to run combinations, in which each two options occur together,
	 * instead of single options
	 * @throws CommandStartException if the command cannot be started
	 */
	public SweepResult run(List<Switch> switches, boolean pairs) throws IOException, InterruptedException {
		this.progress.baseline();
		SweepWorkspace workspace = this.api.create(Map.of());
		CommandOutput baseline = run(workspace, Map.of());
		Optional<Set<String>> asked = this.api.asked(workspace);
		this.api.delete(workspace);
		List<Switch> swept = switches.stream()
			.filter((each) -> asked.isEmpty() || asked.get().contains(each.name()))
			.toList();
		List<String> skipped = switches.stream().filter((each) -> !swept.contains(each)).map(Switch::name).toList();
		List<SweepRun> runs = new ArrayList<>();
		SweepResult result = new SweepResult(baseline, runs, skipped);
		if (baseline.passed()) {
			this.progress.skipped(result);
			List<Map<String, String>> plan = pairs ? pairs(swept) : singles(swept);
			for (Map<String, String> positions : plan) {
				int number = runs.size() + 1;
				this.progress.starting(number, plan.size(), SweepWorkspace.text(positions));
				runs.add(run(positions, baseline));
				this.progress.ended(number, plan.size(), runs.get(number - 1));
			}
		}
		return result;
	}

	/** Ends the running command with all of its processes, and starts no further one. */
	public void cancel() {
		this.runner.cancel();
	}

	private SweepRun run(Map<String, String> positions, CommandOutput baseline)
			throws IOException, InterruptedException {
		SweepWorkspace workspace = this.api.create(positions);
		CommandOutput output = run(workspace, positions);
		this.api.delete(workspace);
		return new SweepRun(positions, output, output.firstNewLine(baseline));
	}

	private CommandOutput run(SweepWorkspace workspace, Map<String, String> positions)
			throws IOException, InterruptedException {
		return this.runner.run(workspace.variables(positions));
	}

	private static List<Map<String, String>> singles(List<Switch> switches) {
		List<Map<String, String>> plan = new ArrayList<>();
		for (Switch each : switches) {
			each.options().stream().skip(1).forEach((option) -> plan.add(Map.of(each.name(), option.value())));
		}
		return plan;
	}

	private static List<Map<String, String>> pairs(List<Switch> switches) {
		List<Map<String, String>> plan = new ArrayList<>();
		int[] sizes = switches.stream().mapToInt((each) -> each.options().size()).toArray();
		for (int[] row : PairwiseCover.of(sizes)) {
			Map<String, String> positions = new LinkedHashMap<>();
			for (int i = 0; i < row.length; i++) {
				if (row[i] > 0) {
					positions.put(switches.get(i).name(), switches.get(i).options().get(row[i]).value());
				}
			}
			plan.add(positions);
		}
		return plan;
	}

}
