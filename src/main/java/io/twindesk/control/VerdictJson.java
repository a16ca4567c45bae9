package io.twindesk.control;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.verdict.Finding;
import io.twindesk.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** JSON of the verdict on a request. */
record VerdictJson(String outcome, List<FindingJson> findings) {

	static VerdictJson of(Verdict verdict, RuleCatalog rules) {
		return new VerdictJson(verdict.outcome().text(),
				verdict.findings().stream().map((finding) -> FindingJson.of(finding, rules)).toList());
	}

	/**
	 * A finding.
	 *
	 * @param message the sentence of the rule, unless the finding has a more precise one
	 */
	record FindingJson(String rule, String kind, String at, @JsonInclude(Include.NON_NULL) @Nullable String value,
			String message) {

		static FindingJson of(Finding finding, RuleCatalog rules) {
			return new FindingJson(finding.rule(), finding.kind().text(), finding.at(), finding.value(),
					rules.message(finding));
		}

	}

}
