package io.twindesk.report;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.verdict.FindingKind;

/** The sentence and the figures at the beginning of a report. */
final class ReportSummary {

	private ReportSummary() {
	}

	/** Returns one sentence about the outcome. */
	static String headline(Report report) {
		long broken = report.findings().stream().filter((finding) -> finding.kind() == FindingKind.BROKEN).count();
		long others = report.findings().size() - broken;
		return switch (report.outcome()) {
			case CLEAN -> "Every request follows the rules of the vendor.";
			case TOLERATED -> (others == 0) ? "The client did not wait after a 429."
					: "The vendor accepts every request, but %s outside of its documentation."
						.formatted((others == 1) ? "1 habit is" : others + " habits are");
			case BROKEN -> "The vendor rejects requests of the client: %s broken."
				.formatted((broken == 1) ? "1 rule is" : broken + " rules are");
		};
	}

	/** Returns the figures by their labels. */
	static Map<String, String> figures(Report report) {
		long operations = report.operations().stream().filter((each) -> each.dialect() != null).count();
		long called = report.operations().stream().filter((each) -> each.dialect() != null && each.calls() > 0).count();
		int used = report.operations().stream().mapToInt((each) -> each.used().size()).sum();
		int unused = report.operations().stream().mapToInt((each) -> each.unused().size()).sum();
		long required = report.situations().stream().filter(Report.SituationResult::required).count();
		long met = report.situations().stream().filter((each) -> each.required() && each.met()).count();
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("findings", String.valueOf(report.findings().size()));
		figures.put("operations called", called + " of " + operations);
		figures.put("parameters and keys used", used + " of " + (used + unused));
		figures.put("situations met", met + " of " + required);
		figures.put("assumptions", String.valueOf(report.assumptions().size()));
		return figures;
	}

}
