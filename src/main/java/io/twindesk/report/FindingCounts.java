package io.twindesk.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.verdict.Finding;
import io.twindesk.verdict.FindingKind;
import org.jspecify.annotations.Nullable;

/** The effect of the requests of one operation on one rule. */
class FindingCounts {

	static final int MAX_EXAMPLES = 20;

	private final Set<Report.Example> examples = new LinkedHashSet<>();

	private long calls;

	private long lastCall;

	/**
	 * Adds a finding. Several findings of one request count once.
	 * @param call the number of the request
	 */
	void add(long call, Finding finding, String request) {
		if (this.lastCall != call) {
			this.lastCall = call;
			this.calls++;
		}
		if (this.examples.size() < MAX_EXAMPLES) {
			this.examples.add(new Report.Example(ReportText.cut(finding.at()), finding.value(), request,
					(finding.message() != null) ? ReportText.cut(finding.message()) : null));
		}
	}

	/** Whether further findings need no text of the request. */
	boolean isFull() {
		return this.examples.size() == MAX_EXAMPLES;
	}

	long calls() {
		return this.calls;
	}

	List<Report.Example> examples() {
		return List.copyOf(this.examples);
	}

	/** The effect that is counted. */
	record Key(String rule, FindingKind kind, @Nullable String operation) {
	}

}
