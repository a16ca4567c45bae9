package io.twindesk.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Markdown table of the medians of all sizes. */
class GrowthTable {

	private final Map<Integer, Map<String, Double>> medians;

	private final List<Integer> sizes;

	GrowthTable(Map<Integer, Map<String, Double>> medians) {
		this.medians = medians;
		this.sizes = new ArrayList<>(medians.keySet());
	}

	@Override
	public String toString() {
		int largest = this.sizes.get(this.sizes.size() - 1);
		StringBuilder table = new StringBuilder(row("operation", this.sizes.stream().map("%,d"::formatted).toList(),
				"%,d : %,d".formatted(largest, this.sizes.get(0))));
		table.append(row("---", this.sizes.stream().map((size) -> "---:").toList(), "---:"));
		for (String operation : this.medians.get(largest).keySet()) {
			List<String> cells = this.sizes.stream()
				.map((size) -> cell(this.medians.get(size).get(operation)))
				.toList();
			table.append(row(operation, cells, ratio(operation, largest)));
		}
		return table.toString();
	}

	private String ratio(String operation, int largest) {
		Double first = this.medians.get(this.sizes.get(0)).get(operation);
		return (first != null) ? "%.1f".formatted(this.medians.get(largest).get(operation) / first) : "";
	}

	private static String cell(Double median) {
		return (median != null) ? "%.2f".formatted(median) : "";
	}

	private static String row(String name, List<String> cells, String last) {
		return "| %s | %s | %s |%n".formatted(name, String.join(" | ", cells), last);
	}

}
