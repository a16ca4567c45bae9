package io.twindesk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The reports that the tests of this JVM use on one server. They are written when the
 * tests are finished.
 */
final class RunReports {

	private static final Map<String, String> EXTENSIONS = Map.of("html", ".html", "json", ".json", "junit", ".xml");

	private final ControlApi control;

	/** Distinguishes this run from others on a shared server; empty on any other. */
	private final String suffix;

	private final Map<String, Set<FailOn>> reports = new LinkedHashMap<>();

	/**
	 * Creates the reports of a server.
	 * @param shared whether other runs use the server at the same time
	 */
	RunReports(ControlApi control, boolean shared) {
		this.control = control;
		this.suffix = shared ? "." + UUID.randomUUID().toString().substring(24) : "";
	}

	/**
	 * Adds a report.
	 * @param failOn the properties for which the run fails
	 * @return the name of the report on the server
	 */
	synchronized String add(String name, Set<FailOn> failOn) {
		this.reports.computeIfAbsent(name, (key) -> EnumSet.noneOf(FailOn.class)).addAll(failOn);
		return name + this.suffix;
	}

	/**
	 * Writes all reports to a folder.
	 * @return a message for each report for which the run fails
	 */
	synchronized List<String> write(Path folder) {
		List<String> failures = new ArrayList<>();
		this.reports.forEach((name, failOn) -> write(name, failOn, folder, failures));
		this.reports.clear();
		return failures;
	}

	private void write(String name, Set<FailOn> failOn, Path folder, List<String> failures) {
		String path = "/_twindesk/reports/" + name + this.suffix;
		ControlApi.Response response = this.control.exchange("GET", path + failOn(failOn), null);
		if (response.status() == 404) {
			return; // no test has sent a request
		}
		if (response.status() != 200 && response.status() != 409) {
			throw response.toException();
		}
		Path html = folder.resolve(name + ".html").toAbsolutePath();
		try {
			Files.createDirectories(folder);
			for (Map.Entry<String, String> format : EXTENSIONS.entrySet()) {
				ControlApi.Response text = this.control.exchange("GET", path + "?format=" + format.getKey(), null);
				Files.writeString(folder.resolve(name + format.getValue()), text.text());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report " + name + " cannot be written to " + folder, ex);
		}
		if (!this.suffix.isEmpty()) {
			this.control.exchange("DELETE", path, null);
		}
		if (response.status() == 409) {
			failures.add(message(name, failOn, JsonObject.of(response.json())) + "\nThe report: " + html);
		}
	}

	private static String failOn(Set<FailOn> failOn) {
		return failOn.isEmpty() ? ""
				: failOn.stream().map(FailOn::text).collect(Collectors.joining(",", "?fail-on=", ""));
	}

	private static String message(String name, Set<FailOn> failOn, JsonObject report) {
		List<String> lines = new ArrayList<>();
		for (JsonObject finding : report.objects("findings")) {
			if (failOn.stream().anyMatch((property) -> property.text().equals(finding.text("kind")))) {
				lines.add(finding.text("kind") + " " + finding.text("rule") + " in " + operation(finding) + ", calls: "
						+ finding.number("calls") + ". " + finding.text("sentence"));
			}
		}
		for (JsonObject situation : report.objects("situations")) {
			String id = situation.text("id");
			boolean hurried = id.endsWith(".rate-limit.hurried");
			if (hurried && situation.isTrue("met") && failOn.contains(FailOn.TOLERATED)) {
				lines.add("tolerated " + id + ". " + situation.text("title"));
			}
			if (failOn.contains(FailOn.UNMET) && !situation.isTrue("met") && !hurried
					&& !id.endsWith(".retry.doubled")) {
				lines.add("unmet " + id + ". " + situation.text("title"));
			}
		}
		if (failOn.contains(FailOn.ASSUMED)) {
			report.objects("assumptions")
				.forEach((each) -> lines.add("assumed " + each.text("switch") + "=" + each.text("option")));
		}
		return "The report " + name + " fails on "
				+ Arrays.stream(FailOn.values())
					.filter(failOn::contains)
					.map(FailOn::text)
					.collect(Collectors.joining(", "))
				+ ":\n" + String.join("\n", lines);
	}

	private static String operation(JsonObject finding) {
		return finding.text("operation").isEmpty() ? "no operation" : finding.text("operation");
	}

}
