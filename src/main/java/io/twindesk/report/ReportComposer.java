package io.twindesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.twindesk.rules.Rule;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.rules.Switch;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Creates reports from counters, the rules and the documented operations. */
@Component
class ReportComposer {

	private static final Comparator<Report.FindingSummary> SERIOUS_FIRST = Comparator
		.comparing(Report.FindingSummary::kind)
		.thenComparing(Report.FindingSummary::calls, Comparator.reverseOrder())
		.thenComparing(Report.FindingSummary::rule)
		.thenComparing((finding) -> Objects.toString(finding.operation(), ""));

	private final RuleCatalog rules;

	private final DocumentedNames names;

	ReportComposer(RuleCatalog rules, DocumentedNames names) {
		this.rules = rules;
		this.names = names;
	}

	Report compose(String name, ReportCounters counters) {
		// read the documents before requests have to wait for the lock
		this.rules.all();
		synchronized (counters) {
			Reports.Summary summary = counters.toSummary(name);
			return new Report(name, summary.from(), summary.to(), summary.calls(), clients(counters), summary.outcome(),
					new TreeMap<>(counters.outcomes.toMap()), operations(counters), situations(counters),
					findings(counters), assumptions(counters));
		}
	}

	private static List<Report.Client> clients(ReportCounters counters) {
		List<Report.Client> clients = new ArrayList<>();
		counters.clients.toMap().forEach((userAgent, calls) -> clients.add(new Report.Client(userAgent, calls)));
		clients.sort(Comparator.comparing(Report.Client::calls).reversed());
		return clients;
	}

	private List<Report.Operation> operations(ReportCounters counters) {
		List<Report.Operation> operations = new ArrayList<>();
		Map<@Nullable String, OperationCounts> others = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
		others.putAll(counters.operations);
		for (String dialect : counters.dialects) {
			this.names.of(dialect).forEach((operation, documented) -> {
				OperationCounts counts = Objects.requireNonNullElseGet(others.remove(operation), OperationCounts::new);
				operations.add(counts.toOperation(operation, dialect, documented));
			});
		}
		others.forEach((operation, counts) -> operations.add(counts.toOperation(operation, null, List.of())));
		return operations;
	}

	private static List<Report.SituationResult> situations(ReportCounters counters) {
		return counters.dialects.stream()
			.flatMap((dialect) -> Situation.of(dialect)
				.stream()
				.map((each) -> new Report.SituationResult(each.id(), dialect, each.title(),
						each.weight() == Situation.Weight.REQUIRED, each.weight() == Situation.Weight.TOLERATED,
						counters.situations.calls(each.id()))))
			.toList();
	}

	private List<Report.FindingSummary> findings(ReportCounters counters) {
		List<Report.FindingSummary> findings = new ArrayList<>();
		counters.findings.forEach((key, counts) -> {
			Rule rule = this.rules.find(key.rule()).orElse(null);
			findings.add(new Report.FindingSummary(key.rule(), key.kind(), key.operation(), counts.calls(),
					(rule != null) ? rule.sentence() : "", (rule != null) ? rule.evidence() : "assumed",
					counts.examples()));
		});
		findings.sort(SERIOUS_FIRST);
		return findings;
	}

	private List<Report.Assumption> assumptions(ReportCounters counters) {
		List<Report.Assumption> assumptions = new ArrayList<>();
		this.rules.switches()
			.forEach((each, rule) -> options(each, counters)
				.forEach((option) -> assumptions.add(new Report.Assumption(each.rule(), each.name(), option.option(),
						counters.assumptions.get(option), rule.sentence(), others(each, option)))));
		return assumptions;
	}

	/** Returns the options of a switch that responses depended on, in their order. */
	private static Stream<ReportCounters.Option> options(Switch each, ReportCounters counters) {
		return each.options()
			.stream()
			.map((option) -> new ReportCounters.Option(each.rule(), option.value()))
			.filter(counters.assumptions::contains);
	}

	private static List<String> others(Switch each, ReportCounters.Option option) {
		return each.options()
			.stream()
			.map(Switch.Option::value)
			.filter((value) -> !value.equals(option.option()))
			.toList();
	}

}
