package io.twindesk.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.twindesk.verdict.Finding;
import io.twindesk.verdict.FindingKind;
import io.twindesk.verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** The counters of one report. Access is guarded by the object's own lock. */
class ReportCounters {

	/** The client that stands for all further ones. */
	static final String OTHER_CLIENTS = "(other clients)";

	static final int MAX_CLIENTS = 20;

	/** More than rules exist; a bound in case that a dialect invents ids. */
	private static final int MAX_FINDINGS = 5000;

	/** The texts of all examples of a report. */
	static final int MAX_EXAMPLE_CHARACTERS = 500_000;

	final CallCounts<String> clients = new CallCounts<>();

	final Map<@Nullable String, OperationCounts> operations = new HashMap<>();

	final Map<FindingCounts.Key, FindingCounts> findings = new HashMap<>();

	final CallCounts<Option> assumptions = new CallCounts<>();

	final CallCounts<Outcome> outcomes = new CallCounts<>();

	final Set<String> dialects = new TreeSet<>();

	final DerivedSituations situations = new DerivedSituations();

	private @Nullable Instant from;

	private Instant to = Instant.MIN;

	private long calls;

	private int exampleCharacters;

	/**
	 * Adds a request.
	 * @param text method, path and query for examples
	 */
	synchronized void add(ReportedCall call, Supplier<String> text) {
		this.calls++;
		if (this.from == null || call.request().begun().isBefore(this.from)) {
			this.from = call.request().begun();
		}
		this.to = call.response().ended().isAfter(this.to) ? call.response().ended() : this.to;
		addClient(call.client().userAgent());
		this.operations.computeIfAbsent(call.request().operation(), (operation) -> new OperationCounts()).add(call);
		this.outcomes.add(call.facts().outcome());
		for (Finding finding : call.facts().findings()) {
			addFinding(finding, call.request().operation(), text);
		}
		String dialect = call.dialect();
		if (dialect != null) {
			this.dialects.add(dialect);
			this.situations.add(dialect, call);
		}
	}

	private void addClient(@Nullable String userAgent) {
		String client = (userAgent != null) ? ReportText.cut(userAgent) : null;
		boolean known = this.clients.contains(client) || this.clients.size() < MAX_CLIENTS;
		this.clients.add(known ? client : OTHER_CLIENTS);
	}

	private void addFinding(Finding finding, @Nullable String operation, Supplier<String> text) {
		if (finding.kind() == FindingKind.ASSUMED) {
			this.assumptions.add(new Option(finding.rule(), String.valueOf(finding.option())));
			return;
		}
		FindingCounts.Key key = new FindingCounts.Key(finding.rule(), finding.kind(), operation);
		FindingCounts counts = this.findings.get(key);
		if (counts == null && this.findings.size() < MAX_FINDINGS) {
			counts = new FindingCounts();
			this.findings.put(key, counts);
		}
		if (counts != null) {
			counts.add(this.calls);
			if (!counts.isFull() && this.exampleCharacters < MAX_EXAMPLE_CHARACTERS) {
				this.exampleCharacters += counts.addExample(finding, text.get());
			}
		}
	}

	/** Returns the worst outcome of a request; a hurried client is tolerated. */
	synchronized Outcome outcome() {
		if (this.outcomes.contains(Outcome.BROKEN)) {
			return Outcome.BROKEN;
		}
		boolean hurried = this.dialects.stream()
			.flatMap((dialect) -> Situation.of(dialect).stream())
			.anyMatch((each) -> each.weight() == Situation.Weight.TOLERATED && this.situations.calls(each.id()) > 0);
		return (hurried || this.outcomes.contains(Outcome.TOLERATED)) ? Outcome.TOLERATED : Outcome.CLEAN;
	}

	/** Returns the report in short form. */
	synchronized Reports.Summary toSummary(String name) {
		return new Reports.Summary(name, this.calls, (this.from != null) ? this.from : Instant.EPOCH, this.to,
				outcome());
	}

	/** A selected option of a rule with a switch. */
	record Option(String rule, String option) {
	}

}
