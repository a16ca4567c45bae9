package io.twindesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.twindesk.verdict.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report in the XML of JUnit. A finding is a failed test of its operation, a
 * situation that was not met a skipped one.
 */
final class JunitReport {

	private final Report report;

	private JunitReport(Report report) {
		this.report = report;
	}

	static String of(Report report) {
		return new JunitReport(report).write();
	}

	private String write() {
		List<Suite> suites = new ArrayList<>();
		this.report.operations().forEach((operation) -> suites.add(operation(operation)));
		this.report.situations()
			.stream()
			.map(Report.SituationResult::dialect)
			.distinct()
			.forEach((dialect) -> suites.add(situations(dialect)));
		if (!this.report.assumptions().isEmpty()) {
			suites.add(assumptions());
		}
		List<Case> all = suites.stream().flatMap((suite) -> suite.cases().stream()).toList();
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<testsuites name="%s" %s>
				%s</testsuites>
				""".formatted(ReportText.markup(this.report.name()), numbers(all),
				suites.stream().map(this::write).collect(Collectors.joining()));
	}

	private Suite operation(Report.Operation operation) {
		String name = Objects.requireNonNullElse(operation.operation(), "no operation");
		List<Case> cases = new ArrayList<>();
		for (Report.FindingSummary finding : this.report.findings(operation.operation())) {
			cases.add(new Case(finding.rule() + " is " + verb(finding.kind()), "failure", finding.kind().text(),
					finding.sentence(), examples(finding)));
		}
		if (operation.calls() == 0) {
			cases.add(new Case("is called", "skipped", null, "The client did not call the operation", ""));
		}
		else if (cases.isEmpty()) {
			cases.add(new Case("follows the rules", null, null, "", ""));
		}
		return new Suite(name, cases);
	}

	private static String verb(FindingKind kind) {
		return (kind == FindingKind.UNREAD) ? "not read" : kind.text();
	}

	private static String examples(Report.FindingSummary finding) {
		return ReportText.count(finding.calls(), "request") + "\n"
				+ finding.examples()
					.stream()
					.map((example) -> example.at() + ((example.value() != null) ? " = " + example.value() : "") + " in "
							+ example.request() + ((example.message() != null) ? " (" + example.message() + ")" : ""))
					.map(ReportText::visible)
					.collect(Collectors.joining("\n"));
	}

	private Suite situations(String dialect) {
		List<Case> cases = this.report.situations()
			.stream()
			.filter((situation) -> situation.dialect().equals(dialect))
			.filter((situation) -> situation.required() || situation.met())
			.map(JunitReport::situation)
			.toList();
		return new Suite(dialect + " situations", cases);
	}

	private static Case situation(Report.SituationResult situation) {
		if (!situation.met()) {
			return new Case(situation.id(), "skipped", null, "Not met: " + situation.title(), "");
		}
		return situation.tolerated() ? new Case(situation.id(), "failure", "tolerated", situation.title(),
				ReportText.count(situation.calls(), "request")) : new Case(situation.id(), null, null, "", "");
	}

	private Suite assumptions() {
		return new Suite("assumptions",
				this.report.assumptions()
					.stream()
					.map((each) -> new Case(each.setting() + " is " + each.option(), null, null, "", ""))
					.toList());
	}

	private String write(Suite suite) {
		String name = ReportText.markup(suite.name());
		return """
				<testsuite name="%s" %s timestamp="%s">
				%s</testsuite>
				""".formatted(name, numbers(suite.cases()),
				this.report.to().toString().replaceFirst("\\.[0-9]+Z$|Z$", ""),
				suite.cases().stream().map((each) -> write(name, each)).collect(Collectors.joining()));
	}

	private static String write(String suite, Case each) {
		String head = "<testcase classname=\"%s\" name=\"%s\" time=\"0\"".formatted(suite,
				ReportText.markup(each.name()));
		if (each.element() == null) {
			return head + "/>\n";
		}
		String type = (each.type() != null) ? " type=\"" + each.type() + "\"" : "";
		return "%s><%s%s message=\"%s\">%s</%s></testcase>\n".formatted(head, each.element(), type,
				ReportText.markup(each.message()), lines(each.text()), each.element());
	}

	private static String lines(String text) {
		return text.lines().map(ReportText::markup).collect(Collectors.joining("\n"));
	}

	private static String numbers(List<Case> cases) {
		return "tests=\"%s\" failures=\"%s\" errors=\"0\" skipped=\"%s\" time=\"0\"".formatted(cases.size(),
				count(cases, "failure"), count(cases, "skipped"));
	}

	private static long count(List<Case> cases, String element) {
		return cases.stream().filter((each) -> element.equals(each.element())).count();
	}

	private record Suite(String name, List<Case> cases) {
	}

	/**
	 * A test.
	 *
	 * @param element {@code failure} or {@code skipped}, null for a passed test
	 * @param type the kind of a failure
	 */
	private record Case(String name, @Nullable String element, @Nullable String type, String message, String text) {
	}

}
