package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The result of a sweep.
 *
 * @param baseline the run with every switch in its default position
 * @param skipped settings of the switches that no request of the baseline depended on
 */
record SweepResult(CommandOutput baseline, List<SweepRun> runs, List<String> skipped) {

	/** Whether the command passes with every option. */
	public boolean passed() {
		return this.baseline.passed() && this.runs.stream().allMatch(SweepRun::passed);
	}

	/**
	 * Returns the assumptions of the client: the switches whose options break it. If a
	 * combination fails, the options that no passing run had; if all of them were in
	 * passing runs, the combination.
	 */
	public List<String> dependsOn() {
		Set<String> harmless = new HashSet<>();
		this.runs.stream()
			.filter(SweepRun::passed)
			.forEach((run) -> run.positions().forEach((setting, option) -> harmless.add(setting + "=" + option)));
		Set<String> dependsOn = new LinkedHashSet<>();
		for (SweepRun run : this.runs) {
			if (!run.passed()) {
				List<String> suspects = new ArrayList<>(run.positions().keySet());
				suspects.removeIf((setting) -> harmless.contains(setting + "=" + run.positions().get(setting)));
				dependsOn.addAll(suspects.isEmpty() ? List.of(run.switches()) : suspects);
			}
		}
		return List.copyOf(dependsOn);
	}

}
