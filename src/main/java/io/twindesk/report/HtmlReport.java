package io.twindesk.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static io.twindesk.report.HtmlParts.*;

/** Writes a report as one HTML file that loads nothing. */
final class HtmlReport {

	/** Further examples are folded. */
	private static final int OPEN_EXAMPLES = 3;

	private final Report report;

	private HtmlReport(Report report) {
		this.report = report;
	}

	static String of(Report report) {
		return new HtmlReport(report).write();
	}

	private String write() {
		String name = ReportText.markup(this.report.name());
		return """
				<!doctype html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<meta http-equiv="Content-Security-Policy" content="%s">
				<title>%s - Twindesk report</title>
				<style>%s</style>
				</head>
				<body>
				<div class="page">
				%s<main>
				%s%s%s%s%s</main>
				<footer><p>Written by Twindesk. The file loads nothing from the network.</p></footer>
				</div>
				</body>
				</html>
				""".formatted(HtmlStyle.POLICY, name, HtmlStyle.CSS, head(name), findings(), operations(), situations(),
				assumptions(), clients());
	}

	private String head(String name) {
		String outcome = this.report.outcome().text();
		return """
				<header>
				<div class="card hero %s">
				<div>
				<p class="brand">Twindesk report</p>
				<h1>%s</h1>
				<p class="lead"><span class="badge">%s</span> %s</p>
				<p class="soft">%s to %s</p>
				</div>
				%s</div>
				%s<nav aria-label="Sections"><ul>
				<li><a href="#findings">Findings</a></li>
				<li><a href="#operations">Operations</a></li>
				<li><a href="#situations">Situations</a></li>
				<li><a href="#assumptions">Assumptions</a></li>
				<li><a href="#clients">Clients</a></li>
				</ul></nav>
				</header>
				""".formatted(outcome, name, outcome.toUpperCase(Locale.ROOT), ReportSummary.headline(this.report),
				ReportText.time(this.report.from()), ReportText.time(this.report.to()),
				HtmlCharts.ring(this.report.outcomes()), tiles());
	}

	private String tiles() {
		StringBuilder tiles = new StringBuilder("<ul class=\"tiles\">\n");
		ReportSummary.figures(this.report)
			.forEach((label, figure) -> tiles
				.append("<li class=\"card\"><b>%s</b><span>%s</span></li>\n".formatted(figure, label)));
		return tiles.append("</ul>\n").toString();
	}

	private String findings() {
		String text = this.report.findings().isEmpty()
				? "<p>No rule was broken, nothing was tolerated and nothing was left unread.</p>\n"
				: this.report.findings().stream().map(HtmlReport::finding).collect(Collectors.joining());
		return section("findings", "Findings",
				"What the requests did to the rules of the vendor, the most serious first.", text);
	}

	private static String finding(Report.FindingSummary finding) {
		String kind = finding.kind().text();
		return """
				<article class="card finding %s">
				<header><span class="badge">%s</span><h3><code>%s</code></h3></header>
				<p>%s</p>
				<p class="soft">%s of <code>%s</code>. Evidence: %s.</p>
				%s</article>
				""".formatted(kind, kind, ReportText.markup(finding.rule()), sentence(finding.sentence()),
				ReportText.count(finding.calls(), "request"), operation(finding.operation()),
				ReportText.markup(finding.evidence()), examples(finding.examples()));
	}

	private static String examples(List<Report.Example> examples) {
		int open = Math.min(examples.size(), OPEN_EXAMPLES);
		String more = (examples.size() > open) ? "<details><summary>%s</summary>\n%s</details>\n".formatted(
				ReportText.count(examples.size() - open, "more example"),
				exampleTable(examples.subList(open, examples.size()))) : "";
		return (open > 0) ? exampleTable(examples.subList(0, open)) + more : "";
	}

	private static String exampleTable(List<Report.Example> examples) {
		String rows = examples.stream()
			.map((example) -> row("th scope=\"row\"", code(example.at()),
					(example.value() != null) ? code(example.value()) : "<span class=\"soft\">none</span>",
					code(example.request()) + ((example.message() != null)
							? "<p class=\"soft\">" + ReportText.markup(example.message()) + "</p>" : "")))
			.collect(Collectors.joining());
		return table("Examples", List.of("Place", "Value", "Request"), rows).replace("<table>",
				"<table class=\"examples\">");
	}

	private String operations() {
		String rows = this.report.operations()
			.stream()
			.filter((operation) -> operation.calls() > 0)
			.map(HtmlReport::operationRow)
			.collect(Collectors.joining());
		List<String> uncalled = this.report.operations()
			.stream()
			.filter((operation) -> operation.calls() == 0)
			.map((operation) -> operation(operation.operation()))
			.toList();
		String others = uncalled.isEmpty() ? ""
				: "<div class=\"uncalled\"><h3>Not called: %s</h3>%s</div>".formatted(uncalled.size(), tags(uncalled));
		return section("operations", "Coverage by operation",
				"The operations of each dialect that was called, with their parameters and keys.",
				"<div class=\"card\">" + table("Operations",
						List.of("Operation", "Requests", "Responses", "Parameters and keys"), rows) + others
						+ "</div>\n");
	}

	private static String operationRow(Report.Operation operation) {
		int used = operation.used().size();
		int total = used + operation.unused().size();
		String coverage = (total == 0) ? "<span class=\"soft\">none</span>" : HtmlCharts.bar(used, total) + used
				+ " of " + total + names("Used", operation.used()) + names("Not used", operation.unused());
		Map<String, Long> errors = new TreeMap<>(operation.errors());
		errors.keySet().removeAll(operation.statuses().keySet());
		String responses = counts(operation.statuses())
				+ (errors.isEmpty() ? "" : "<p class=\"soft\">Errors</p>" + counts(errors));
		return row("th scope=\"row\"", "<code>" + operation(operation.operation()) + "</code>",
				String.format(Locale.ROOT, "%,d", operation.calls()), responses, coverage);
	}

	private static String names(String title, List<String> names) {
		return names.isEmpty() ? "" : "<details><summary>%s: %s</summary>\n%s</details>".formatted(title, names.size(),
				tags(names.stream().map(ReportText::markup).toList()));
	}

	private static String counts(Map<String, Long> counts) {
		return counts.isEmpty() ? ""
				: tags(counts.entrySet()
					.stream()
					.map((count) -> ReportText.markup(count.getKey())
							+ String.format(Locale.ROOT, " &times; %,d", count.getValue()))
					.toList());
	}

	private String situations() {
		String items = this.report.situations().stream().map(HtmlReport::situation).collect(Collectors.joining("\n"));
		return section("situations", "Situations",
				"What a client should have met in its tests before it meets it in production.",
				"<ul class=\"situations\">\n" + items + "\n</ul>\n");
	}

	private static String situation(Report.SituationResult situation) {
		String state = situation.met() ? "met in " + ReportText.count(situation.calls(), "request")
				: (situation.required() ? "not met" : "not met, and not required");
		String tone = situation.met() ? (situation.tolerated() ? "tolerated" : "clean") : "";
		return """
				<li class="card %s">%s<div><h3>%s</h3><p><code class="soft">%s</code></p>\
				<p class="state">%s</p></div></li>""".formatted(tone,
				HtmlCharts.mark(situation.met(), situation.tolerated()), ReportText.markup(situation.title()),
				ReportText.markup(situation.id()), state);
	}

	private String assumptions() {
		String rows = this.report.assumptions()
			.stream()
			.map((each) -> row("td", sentence(each.sentence()), code(each.setting()), code(each.option()),
					tags(each.others().stream().map(ReportText::markup).toList()),
					String.format(Locale.ROOT, "%,d", each.calls())))
			.collect(Collectors.joining());
		return section("assumptions", "Assumptions",
				"Rules that no source decides and that responses depended on. Turn the switch to test the other options.",
				rows.isEmpty() ? "<p>No response depended on one.</p>\n" : "<div class=\"card\">"
						+ table("Assumptions", List.of("Rule", "Switch", "Option", "Other options", "Requests"), rows)
						+ "</div>\n");
	}

	private String clients() {
		String rows = this.report.clients()
			.stream()
			.map((client) -> row("th scope=\"row\"",
					(client.userAgent() != null) ? code(client.userAgent())
							: "<span class=\"soft\">no User-Agent</span>",
					String.format(Locale.ROOT, "%,d", client.calls())))
			.collect(Collectors.joining());
		return section("clients", "Clients", "By the header User-Agent.",
				"<div class=\"card\">" + table("Clients", List.of("User-Agent", "Requests"), rows) + "</div>\n");
	}

}
