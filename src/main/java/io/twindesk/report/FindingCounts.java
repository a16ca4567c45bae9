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
	void add(long call) {
		if (this.lastCall != call) {
			this.lastCall = call;
			this.calls++;
		}
	}

	/**
	 * Adds an example, unless there is an equal one.
	 * @return the number of characters that are stored for it
	 */
	int addExample(Finding finding, String request) {
		String message = finding.message();
		Report.Example example = new Report.Example(ReportText.cut(finding.at()), finding.value(), request,
				(message != null) ? ReportText.cut(message) : null);
		return this.examples.add(example) ? example.length() : 0;
	}

	/** Whether no further example is stored. */
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
