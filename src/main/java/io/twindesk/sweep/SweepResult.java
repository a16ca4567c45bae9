package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of a sweep.
 *
 * @param baseline the run with every switch in its default position
 * @param skipped settings of the switches that no request of the baseline depended on
 */
public record SweepResult(CommandOutput baseline, List<SweepRun> runs, List<String> skipped) {

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
		Set<Map.Entry<String, String>> harmless = new LinkedHashSet<>();
		this.runs.stream().filter(SweepRun::passed).forEach((run) -> harmless.addAll(run.positions().entrySet()));
		Set<String> dependsOn = new LinkedHashSet<>();
		for (SweepRun run : this.runs) {
			if (!run.passed()) {
				List<String> suspects = new ArrayList<>();
				run.positions()
					.entrySet()
					.stream()
					.filter((position) -> !harmless.contains(position))
					.forEach((position) -> {
						suspects.add(position.getKey());
					});
				dependsOn.addAll(suspects.isEmpty() ? List.of(run.switches()) : suspects);
			}
		}
		return List.copyOf(dependsOn);
	}

}
