package io.twindesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the results as Markdown. */
final class Report {

	private final Results results;

	private final List<String> servers;

	private final StringBuilder text = new StringBuilder();

	/**
	 * Creates an empty report.
	 * @param servers names of the servers, in the order of the columns
	 */
	Report(Results results, List<String> servers) {
		this.results = results;
		this.servers = servers;
	}

	static void progress(String line) {
		System.err.println(line);
	}

	String complete(String description, List<String> goals) {
		this.text.append(description).append("\n");
		process("Start to the first authenticated 200", Measurements.START);
		process("Suite: start, mixed requests, orderly stop", Measurements.SUITE);
		warm();
		memory();
		if (!goals.isEmpty()) {
			head("goal", List.of("measured", "limit", ""));
			goals.forEach((row) -> this.text.append(row).append('\n'));
		}
		return this.text.toString();
	}

	private void process(String title, String part) {
		if (this.results.has(part + Measurements.CPU)) {
			head(title, List.of("CPU s", "wall s", "RSS MiB", "CPU : WireMock", "wall : WireMock"));
			for (String server : serversWith(part + Measurements.CPU)) {
				row(server,
						List.of(median(part + Measurements.CPU, server), median(part + Measurements.WALL, server),
								median(part + Measurements.RSS, server), ratio(part + Measurements.CPU, server),
								ratio(part + Measurements.WALL, server)));
			}
		}
	}

	private void warm() {
		if (!this.results.has(Measurements.cpu(RequestKind.VIEW))) {
			return;
		}
		List<String> columns = serversWith(Measurements.cpu(RequestKind.VIEW));
		List<String> ratios = columns.stream().filter((name) -> name.startsWith(Server.TWINDESK)).toList();
		List<String> titles = new ArrayList<>(columns);
		ratios.forEach((name) -> titles.add(name + " : WireMock"));
		head("Warm: server CPU µs per request", titles);
		for (RequestKind kind : RequestKind.values()) {
			List<String> cells = new ArrayList<>();
			columns.forEach((name) -> cells.add(median(Measurements.cpu(kind), name)));
			ratios.forEach((name) -> cells.add(ratio(Measurements.cpu(kind), name)));
			row(kind.title(), cells);
		}
		head("Warm: p50 / p99 µs of the client", columns);
		for (RequestKind kind : RequestKind.values()) {
			row(kind.title(), columns.stream().map((name) -> latency(kind, name)).toList());
		}
	}

	private void memory() {
		if (this.results.has(Measurements.LOADED + Measurements.RSS)) {
			List<String> columns = serversWith(Measurements.LOADED + Measurements.RSS);
			head("Memory afterwards", columns);
			row("RSS MiB",
					columns.stream().map((name) -> median(Measurements.LOADED + Measurements.RSS, name)).toList());
		}
	}

	private List<String> serversWith(String measurement) {
		return this.servers.stream().filter((name) -> !this.results.of(measurement, name).isEmpty()).toList();
	}

	private String median(String measurement, String server) {
		Samples samples = this.results.of(measurement, server);
		return samples.isEmpty() ? "" : number(samples.median());
	}

	private String latency(RequestKind kind, String server) {
		Samples samples = this.results.of(Measurements.latency(kind), server);
		return samples.isEmpty() ? "" : number(samples.percentile(50)) + " / " + number(samples.percentile(99));
	}

	private String ratio(String measurement, String server) {
		Samples ratio = this.results.ratio(measurement, server, Server.WIREMOCK);
		return ratio.isEmpty() ? ""
				: "%s (%s–%s)".formatted(number(ratio.median()), number(ratio.min()), number(ratio.max()));
	}

	private void head(String first, List<String> columns) {
		this.text.append('\n');
		row(first, columns);
		row("---", columns.stream().map((column) -> "---:").toList());
	}

	private void row(String first, List<String> cells) {
		this.text.append(cells.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |\n")));
	}

	/**
	 * Formats a number with three digits, which is the precision of such a measurement.
	 */
	static String number(double value) {
		return String.format(Locale.ROOT, (value >= 100) ? "%,.0f" : (value >= 10) ? "%.1f" : "%.2f", value);
	}

}
