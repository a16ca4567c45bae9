package io.twindesk.report;

import java.util.Locale;
import java.util.Map;

import io.twindesk.verdict.Outcome;

/** The pictures of HTML reports, as inline SVG. */
final class HtmlCharts {

	private static final double SHARE_OF_GAP = 0.6;

	private HtmlCharts() {
	}

	/** Draws the outcomes of all requests as a ring, with a legend. */
	static String ring(Map<Outcome, Long> outcomes) {
		long total = outcomes.values().stream().mapToLong(Long::longValue).sum();
		StringBuilder parts = new StringBuilder();
		StringBuilder legend = new StringBuilder();
		double start = 0;
		for (Outcome outcome : Outcome.values()) {
			long calls = outcomes.getOrDefault(outcome, 0L);
			double share = (total > 0) ? 100.0 * calls / total : 0;
			if (calls > 0) {
				parts.append(part(outcome.text(), start, (calls == total) ? 100 : Math.max(share - SHARE_OF_GAP, 0.4)));
			}
			legend.append("""
					<li class="%s"><svg viewBox="0 0 8 8" aria-hidden="true"><circle cx="4" cy="4" r="4"/></svg>\
					%s %s</li>
					""".formatted(outcome.text(), ReportText.count(calls, "request"), outcome.text()));
			start += share;
		}
		return """
				<figure class="ring">
				<svg viewBox="0 0 120 120" role="img" aria-label="%s by outcome">
				<circle class="track" cx="60" cy="60" r="48" stroke-width="14"/>
				%s<text x="60" y="64">%s</text><text class="small" x="60" y="80">%s</text>
				</svg>
				<figcaption><ul class="legend">
				%s</ul></figcaption>
				</figure>
				""".formatted(ReportText.count(total, "request"), parts, String.format(Locale.ROOT, "%,d", total),
				(total == 1) ? "request" : "requests", legend);
	}

	private static String part(String outcome, double start, double share) {
		return String.format(Locale.ROOT, """
				<circle class="part %s" cx="60" cy="60" r="48" stroke-width="14" pathLength="100" \
				stroke-dasharray="%.2f %.2f" stroke-dashoffset="%.2f" transform="rotate(-90 60 60)"/>
				""", outcome, share, 100 - share, -start);
	}

	/** Draws a share as a bar. */
	static String bar(int part, int total) {
		if (total == 0) {
			return "";
		}
		double end = 2 + 96.0 * part / total;
		String filled = (part == 0) ? "" : String.format(Locale.ROOT,
				"<path class=\"part\" d=\"M2 4H%.1f\" stroke-width=\"6\" stroke-linecap=\"round\"/>", end);
		return """
				<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
				<path class="track" d="M2 4H98" stroke-width="6" stroke-linecap="round"/>%s</svg>
				""".formatted(filled);
	}

	/** Draws the state of a situation. */
	static String mark(boolean met, boolean warning) {
		String shape = "<circle class=\"edge\" cx=\"12\" cy=\"12\" r=\"9\" stroke-width=\"2\" stroke-dasharray=\"3 3\"/>";
		if (met) {
			shape = warning
					? "<path class=\"fill\" d=\"M12 3 22 20H2Z\" stroke-width=\"2\" stroke-linejoin=\"round\"/>"
							+ "<path class=\"edge\" d=\"M12 9v5M12 16.500v1\" stroke-width=\"2\"/>"
					: "<circle class=\"fill\" cx=\"12\" cy=\"12\" r=\"10\" stroke-width=\"2\"/>"
							+ "<path class=\"edge\" d=\"m7.500 12.500 3 3 6-6.500\" stroke-width=\"2\"/>";
		}
		return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + shape + "</svg>";
	}

}
