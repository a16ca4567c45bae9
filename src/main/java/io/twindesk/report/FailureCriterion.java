package io.twindesk.report;

import java.util.Locale;

import io.twindesk.verdict.FindingKind;
import org.jspecify.annotations.Nullable;

/** A property of a report for which a build can fail. */
public enum FailureCriterion {

	/** A rule is broken. */
	BROKEN,

	/** Something is tolerated, or the client was too fast after a 429. */
	TOLERATED,

	/** Something is not read. */
	UNREAD,

	/** A response depended on a rule that has a switch. */
	ASSUMED,

	/** A situation that a client should meet was not met. */
	UNMET;

	/** Returns the criterion of a name, null if there is none. */
	public static @Nullable FailureCriterion of(String name) {
		for (FailureCriterion criterion : values()) {
			if (criterion.text().equals(name)) {
				return criterion;
			}
		}
		return null;
	}

	/** Returns the name in a query. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a report has the property. */
	public boolean matches(Report report) {
		return switch (this) {
			case BROKEN -> has(report, FindingKind.BROKEN);
			case TOLERATED -> has(report, FindingKind.TOLERATED)
					|| report.situations().stream().anyMatch((situation) -> situation.tolerated() && situation.met());
			case UNREAD -> has(report, FindingKind.UNREAD);
			case ASSUMED -> !report.assumptions().isEmpty();
			case UNMET ->
				report.situations().stream().anyMatch((situation) -> situation.required() && !situation.met());
		};
	}

	private static boolean has(Report report, FindingKind kind) {
		return report.findings().stream().anyMatch((finding) -> finding.kind() == kind);
	}

}
