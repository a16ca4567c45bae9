package io.twindesk.sweep;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.web.util.HtmlUtils;

/** Writes the result of a sweep as one HTML file without requests to other files. */
final class SweepPage {

	/** The end of the output of a run that failed. */
	private static final int MAX_LINES = 200;

	private static final String HEAD = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>Twindesk sweep</title>
			<style>
			:root { --text: #1b1f24; --back: #ffffff; --line: #d0d7de; --pass: #116329; --fail: #b42318; --code: #f4f6f8; }
			@media (prefers-color-scheme: dark) {
			:root { --text: #e6edf3; --back: #0d1117; --line: #30363d; --pass: #56d364; --fail: #ff7b72; --code: #161b22; }
			}
			body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: var(--text); background: var(--back);
			font: 1rem/1.5 system-ui, sans-serif; }
			table { border-collapse: collapse; width: 100%; }
			th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
			td { overflow-wrap: anywhere; }
			code, pre { font: .875rem/1.5 ui-monospace, monospace; }
			pre { padding: .6rem; background: var(--code); overflow: auto; max-height: 30rem; }
			.passes { color: var(--pass); }
			.fails { color: var(--fail); font-weight: 600; }
			</style>
			</head>
			<body>
			""";

	private SweepPage() {
	}

	static String html(SweepResult result) {
		StringBuilder html = new StringBuilder(HEAD).append("<main>\n<h1>Sweep</h1>\n");
		html.append("<p class=\"").append(result.passed() ? "passes" : "fails").append("\">");
		html.append(escaped(summary(result))).append("</p>\n");
		list(html, "Depends on", result.dependsOn());
		if (!result.runs().isEmpty()) {
			html.append("<h2>Runs</h2>\n<table>\n<thead><tr><th scope=\"col\">switch</th><th scope=\"col\">option</th>"
					+ "<th scope=\"col\">result</th><th scope=\"col\">first line that the baseline did not print</th>"
					+ "</tr></thead>\n<tbody>\n");
			result.runs().forEach((run) -> row(html, run));
			html.append("</tbody>\n</table>\n");
		}
		list(html, "Skipped, because no request of the baseline depended on them", result.skipped());
		if (!result.baseline().passed()) {
			output(html, "Output of the baseline", result.baseline());
		}
		return html.append("</main>\n</body>\n</html>\n").toString();
	}

	/** Returns the result in one sentence. */
	static String summary(SweepResult result) {
		long failed = result.runs().stream().filter((run) -> !run.passed()).count();
		if (!result.baseline().passed()) {
			return "The command fails with every switch in its default position, with exit code "
					+ result.baseline().exitCode() + ".";
		}
		return (failed == 0) ? "The command passes all " + result.runs().size() + " runs."
				: "The command fails " + failed + " of " + result.runs().size() + " runs.";
	}

	private static void list(StringBuilder html, String title, List<String> items) {
		if (!items.isEmpty()) {
			html.append("<h2>").append(escaped(title)).append("</h2>\n<ul>\n");
			items.forEach((item) -> html.append("<li><code>").append(escaped(item)).append("</code></li>\n"));
			html.append("</ul>\n");
		}
	}

	private static void row(StringBuilder html, SweepRun run) {
		String state = run.passed() ? "passes" : "fails";
		html.append("<tr><td><code>")
			.append(escaped(run.switches().replace(",", ", ")))
			.append("</code></td><td><code>");
		html.append(escaped(run.options().replace(",", ", "))).append("</code></td><td class=\"").append(state);
		html.append("\">").append(state).append("</td><td>");
		if (!run.line().isEmpty()) {
			html.append("<code>").append(escaped(run.line())).append("</code>");
		}
		if (!run.passed()) {
			output(html, "output, exit code " + run.output().exitCode(), run.output());
		}
		html.append("</td></tr>\n");
	}

	private static void output(StringBuilder html, String title, CommandOutput output) {
		List<String> lines = output.lines();
		List<String> end = lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size());
		html.append("<details><summary>").append(escaped(title)).append("</summary><pre>");
		html.append(escaped(String.join("\n", end))).append("</pre></details>\n");
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
