package io.twindesk.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The samples of all measurements, by measurement and server. */
final class Results {

	private final Map<String, Map<String, Samples>> samples = new LinkedHashMap<>();

	void add(String measurement, String server, double value) {
		samplesToFill(measurement, server).add(value);
	}

	Samples samplesToFill(String measurement, String server) {
		return this.samples.computeIfAbsent(measurement, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(server, (key) -> new Samples());
	}

	/** Returns the samples, empty if there are none. */
	Samples of(String measurement, String server) {
		return this.samples.getOrDefault(measurement, Map.of()).getOrDefault(server, new Samples());
	}

	Samples ratio(String measurement, String server, String other) {
		return of(measurement, server).dividedBy(of(measurement, other));
	}

	boolean has(String measurement) {
		return this.samples.containsKey(measurement);
	}

}
