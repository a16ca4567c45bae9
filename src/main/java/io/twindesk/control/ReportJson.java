package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.report.Report;
import io.twindesk.report.Reports;
import org.jspecify.annotations.Nullable;

/** JSON of a report. */
record ReportJson(String name, Instant from, Instant to, long calls, List<Report.Client> clients, String outcome,
		List<OperationJson> operations, List<SituationJson> situations, List<FindingJson> findings,
		List<AssumptionJson> assumptions) {

	static ReportJson of(Report report) {
		return new ReportJson(report.name(), report.from(), report.to(), report.calls(), report.clients(),
				report.outcome().text(), report.operations().stream().map(OperationJson::of).toList(),
				report.situations().stream().map(SituationJson::of).toList(),
				report.findings().stream().map(FindingJson::of).toList(),
				report.assumptions().stream().map(AssumptionJson::of).toList());
	}

	/** A report in a list. */
	record Item(String name, long calls, Instant from, Instant to, String outcome) {

		static Item of(Reports.Summary summary) {
			return new Item(summary.name(), summary.calls(), summary.from(), summary.to(), summary.outcome().text());
		}

	}

	/** An operation; its name is null for requests without a route. */
	record OperationJson(@Nullable String operation, long calls, Map<String, Long> statuses, Map<String, Long> errors,
			List<String> used, List<String> unused) {

		static OperationJson of(Report.Operation operation) {
			return new OperationJson(operation.operation(), operation.calls(), operation.statuses(), operation.errors(),
					operation.used(), operation.unused());
		}

	}

	/** A situation. */
	record SituationJson(String id, String title, boolean met, long calls) {

		static SituationJson of(Report.SituationResult situation) {
			return new SituationJson(situation.id(), situation.title(), situation.met(), situation.calls());
		}

	}

	/** A finding with examples. */
	record FindingJson(String rule, String kind, @Nullable String operation, long calls, String sentence,
			String evidence, List<ExampleJson> examples) {

		static FindingJson of(Report.FindingSummary finding) {
			return new FindingJson(finding.rule(), finding.kind().text(), finding.operation(), finding.calls(),
					finding.sentence(), finding.evidence(), finding.examples().stream().map(ExampleJson::of).toList());
		}

	}

	/** An example of a finding. */
	record ExampleJson(String at, @Nullable String value, String request) {

		static ExampleJson of(Report.Example example) {
			return new ExampleJson(example.at(), example.value(), example.request());
		}

	}

	/** A rule with a switch that responses depended on. */
	record AssumptionJson(String rule, @JsonProperty("switch") String setting, String option, long calls) {

		static AssumptionJson of(Report.Assumption assumption) {
			return new AssumptionJson(assumption.rule(), assumption.setting(), assumption.option(), assumption.calls());
		}

	}

}
