package io.twindesk.verdict;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The findings of one request.
 *
 * @param findings in the order in which they were made
 */
public record Verdict(List<Finding> findings) {

	/** The verdict without findings. */
	public static final Verdict CLEAN = new Verdict(List.of());

	/** Returns the outcome, which assumptions do not change. */
	public Outcome outcome() {
		Outcome outcome = Outcome.CLEAN;
		for (Finding finding : this.findings) {
			if (finding.kind() == FindingKind.BROKEN) {
				return Outcome.BROKEN;
			}
			if (finding.kind() != FindingKind.ASSUMED) {
				outcome = Outcome.TOLERATED;
			}
		}
		return outcome;
	}

	/**
	 * Returns the value of the response header, for example
	 * {@code tolerated deskie.list.limit.max}, without assumptions.
	 */
	public String header() {
		if (outcome() == Outcome.CLEAN) {
			return Outcome.CLEAN.text();
		}
		return this.findings.stream()
			.filter((finding) -> finding.kind() != FindingKind.ASSUMED)
			.map((finding) -> finding.kind().text() + " " + finding.rule())
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
