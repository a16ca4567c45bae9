package io.twindesk.bench;

import java.util.ArrayList;
import java.util.List;

/** The values of a measurement, one per round. */
final class Samples {

	private final List<Double> values = new ArrayList<>();

	void add(double value) {
		this.values.add(value);
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	double median() {
		List<Double> sorted = sorted();
		int size = sorted.size();
		return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
	}

	double percentile(double percent) {
		List<Double> sorted = sorted();
		return sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
	}

	double min() {
		return sorted().get(0);
	}

	double max() {
		return sorted().get(this.values.size() - 1);
	}

	/** Returns the ratios per round, so that a busy round affects both sides. */
	Samples dividedBy(Samples other) {
		Samples ratios = new Samples();
		for (int round = 0; round < Math.min(this.values.size(), other.values.size()); round++) {
			ratios.add(this.values.get(round) / other.values.get(round));
		}
		return ratios;
	}

	private List<Double> sorted() {
		return this.values.stream().sorted().toList();
	}

}
