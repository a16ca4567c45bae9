package io.twindesk.sweep;

import java.util.Map;

/**
 * One run of the command.
 *
 * @param positions settings of the switches that were not in their default position
 * @param line first line of the output that the baseline did not print
 */
record SweepRun(Map<String, String> positions, CommandOutput output, String line) {

	public boolean passed() {
		return this.output.passed();
	}

	/** Returns the switches, separated by commas. */
	public String switches() {
		return String.join(",", this.positions.keySet());
	}

	/** Returns the options in the order of the switches, separated by commas. */
	public String options() {
		return String.join(",", this.positions.values());
	}

}
