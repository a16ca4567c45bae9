package io.twindesk.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Collects the positions of the switches, and prints one line for each observation. */
final class CalibrationReport {

	private static final String PREFIX = "switch.";

	private final List<String> switches;

	private final Consumer<String> output;

	private final Map<String, String> positions = new LinkedHashMap<>();

	private final Set<String> surprises = new LinkedHashSet<>();

	/**
	 * Creates a report.
	 * @param switches all switches of the dialect, without the prefix of their settings
	 */
	CalibrationReport(List<String> switches, Consumer<String> output) {
		this.switches = switches;
		this.output = output;
	}

	/** Begins a section of the output. */
	void section(String title) {
		this.output.accept("");
		this.output.accept(title);
	}

	/** Prints an observation that decides no switch. */
	void note(String observation) {
		this.output.accept("  " + observation);
	}

	/** Sets a switch to the option that was observed. */
	void set(String rule, String option, String observation) {
		String earlier = this.positions.putIfAbsent(PREFIX + rule, option);
		this.output.accept("  " + observation + " -> " + PREFIX + rule + " = " + option);
		if (earlier != null && !earlier.equals(option)) {
			surprise("responses disagree on " + rule + ": " + earlier + " and " + option);
		}
	}

	/** Prints why a switch was not decided. */
	void open(String rule, String observation) {
		if (isOpen(rule)) {
			this.output.accept("  " + observation + " -> " + PREFIX + rule + " stays open");
		}
	}

	/** Prints for all switches that were not decided why they were not. */
	void reportOpen(String reason) {
		this.switches.forEach((rule) -> open(rule, reason));
	}

	/** Prints an observation that no option expresses; the switch stays open. */
	void surprise(String rule, String observation, String surprise) {
		open(rule, observation);
		surprise(surprise);
	}

	/** Adds behaviour that no switch expresses. */
	void surprise(String surprise) {
		this.surprises.add(surprise);
	}

	boolean isOpen(String rule) {
		return !this.positions.containsKey(PREFIX + rule);
	}

	/** Returns the settings that were decided, in the order of the vendor's page. */
	Map<String, String> profile() {
		Map<String, String> profile = new LinkedHashMap<>();
		for (String rule : this.switches) {
			String option = this.positions.get(PREFIX + rule);
			if (option != null) {
				profile.put(PREFIX + rule, option);
			}
		}
		return profile;
	}

	/** Returns the settings that were not decided. */
	List<String> open() {
		return this.switches.stream().filter(this::isOpen).map((rule) -> PREFIX + rule).toList();
	}

	List<String> surprises() {
		return new ArrayList<>(this.surprises);
	}

}
