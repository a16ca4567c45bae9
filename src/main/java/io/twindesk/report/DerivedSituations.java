package io.twindesk.report;

import java.util.LinkedHashSet;
import java.util.Set;

import io.twindesk.verdict.Finding;
import io.twindesk.verdict.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts the situations of a report: those that the dialects recognise in one request,
 * those that a finding implies, and those that several requests make up.
 */
class DerivedSituations {

	private final CallCounts<String> calls = new CallCounts<>();

	private final ListWalks walks = new ListWalks();

	private final RateLimitWaits waits = new RateLimitWaits();

	private final RepeatedRequests repeated = new RepeatedRequests();

	/** Adds a request to the situations of its dialect. */
	void add(String dialect, ReportedCall call) {
		Set<String> met = new LinkedHashSet<>(call.facts().situations());
		for (Finding finding : call.facts().findings()) {
			String implied = implied(finding, call.request().operation() != null);
			if (implied != null) {
				met.add(dialect + "." + implied);
			}
		}
		this.waits.add(call).forEach((situation) -> met.add(dialect + "." + situation));
		this.repeated.add(call, met.contains(dialect + "." + Situation.DUPLICATE))
			.forEach((situation) -> met.add(dialect + "." + situation));
		met.forEach(this.calls::add);
		if (call.facts().page() != null) {
			this.walks.add(call, call.facts().page())
				.forEach((situation, change) -> this.calls.add(dialect + "." + situation, change));
		}
	}

	/** Returns the number of requests that met a situation. */
	long calls(String situation) {
		return this.calls.get(situation);
	}

	/**
	 * Returns the situation that a finding implies, without the dialect.
	 * @param route whether the path is that of an operation
	 */
	private static @Nullable String implied(Finding finding, boolean route) {
		if (finding.kind() == FindingKind.TOLERATED || finding.kind() == FindingKind.UNREAD) {
			return null;
		}
		String rule = finding.rule();
		if (rule.endsWith(".unique") || rule.contains(".duplicate.")) {
			return Situation.DUPLICATE;
		}
		if (finding.kind() != FindingKind.BROKEN) {
			return null;
		}
		if (route && (rule.endsWith(".not-found") || rule.contains(".not-found."))) {
			return Situation.NOT_FOUND;
		}
		if (rule.contains(".credentials.")) {
			return Situation.CREDENTIALS_WRONG;
		}
		return rule.endsWith(".permission.missing") ? Situation.PERMISSION_MISSING : null;
	}

}
