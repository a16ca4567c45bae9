package io.twindesk.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a report as Markdown, short enough for a comment on a change. */
final class MarkdownReport {

	private static final int MAX_ROWS = 50;

	private MarkdownReport() {
	}

	static String of(Report report) {
		StringBuilder text = new StringBuilder();
		text.append("## Twindesk: ").append(code(report.name())).append(" is ").append(report.outcome().text());
		text.append("\n\n").append(ReportSummary.headline(report)).append('\n');
		text.append(table(List.of("figure", "value"),
				ReportSummary.figures(report)
					.entrySet()
					.stream()
					.map((figure) -> row(figure.getKey(), figure.getValue()))
					.toList()));
		if (!report.findings().isEmpty()) {
			text.append("\n### Findings\n").append(findings(report.findings()));
		}
		List<Report.SituationResult> unmet = report.situations()
			.stream()
			.filter((situation) -> (situation.required() && !situation.met())
					|| (situation.tolerated() && situation.met()))
			.toList();
		if (!unmet.isEmpty()) {
			text.append("\n### Situations to look at\n").append(situations(unmet));
		}
		if (!report.assumptions().isEmpty()) {
			text.append("\n### Assumptions\n").append(assumptions(report.assumptions()));
		}
		return text.toString();
	}

	private static String findings(List<Report.FindingSummary> findings) {
		return table(List.of("kind", "rule", "operation", "requests", "example"), findings.stream()
			.map((finding) -> row(finding.kind().text(), code(finding.rule()) + " " + cell(finding.sentence()),
					code(Objects.requireNonNullElse(finding.operation(), "none")), String.valueOf(finding.calls()),
					finding.examples().isEmpty() ? "" : example(finding.examples().get(0))))
			.toList());
	}

	private static String example(Report.Example example) {
		return code(example.at()) + ((example.value() != null) ? " = " + code(example.value()) : "")
				+ ((example.message() != null) ? " " + code(example.message()) : "");
	}

	private static String situations(List<Report.SituationResult> situations) {
		return table(List.of("situation", "state"),
				situations.stream()
					.map((situation) -> row(code(situation.id()) + " " + cell(situation.title()),
							situation.met() ? ReportText.count(situation.calls(), "request") : "not met"))
					.toList());
	}

	private static String assumptions(List<Report.Assumption> assumptions) {
		return table(List.of("switch", "option", "requests"),
				assumptions.stream()
					.map((each) -> row(code(each.setting()), code(each.option()), String.valueOf(each.calls())))
					.toList());
	}

	private static String table(List<String> titles, List<String> rows) {
		String more = (rows.size() > MAX_ROWS) ? "\n" + (rows.size() - MAX_ROWS) + " more rows\n" : "";
		return "\n" + row(titles.toArray(String[]::new)) + "\n" + "| --- ".repeat(titles.size()) + "|\n"
				+ rows.stream().limit(MAX_ROWS).collect(Collectors.joining("\n")) + "\n" + more;
	}

	private static String row(String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	/** Writes our own text, which contains Markdown, into a cell. */
	private static String cell(String markdown) {
		return ReportText.visible(markdown).replace("|", "\\|");
	}

	/**
	 * Writes any text as code, enclosed by more backticks than it contains in a row. In a
	 * table a bar must be escaped even there.
	 */
	private static String code(String text) {
		String visible = ReportText.visible(text).replace("|", "\\|");
		String fence = "`";
		while (visible.contains(fence)) {
			fence += "`";
		}
		boolean padded = visible.startsWith("`") || visible.endsWith("`") || visible.isBlank();
		return fence + (padded ? " " + visible + " " : visible) + fence;
	}

}
