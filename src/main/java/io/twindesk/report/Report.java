package io.twindesk.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.twindesk.verdict.FindingKind;
import io.twindesk.verdict.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on all requests of a client, at one point in time.
 *
 * @param from the time of the first request
 * @param to the time of the last request
 * @param calls the number of requests
 * @param clients most requests first
 * @param outcomes the number of requests by outcome
 * @param operations all operations of the dialects that were called, then the requests
 * without a route
 * @param situations those of the dialects that were called
 * @param findings the most serious ones first, without assumptions
 */
public record Report(String name, Instant from, Instant to, long calls, List<Client> clients, Outcome outcome,
		Map<Outcome, Long> outcomes, List<Operation> operations, List<SituationResult> situations,
		List<FindingSummary> findings, List<Assumption> assumptions) {

	/** Returns the findings of one operation, null for requests without a route. */
	List<FindingSummary> findings(@Nullable String operation) {
		return this.findings.stream()
			.filter((finding) -> (operation != null) ? operation.equals(finding.operation())
					: finding.operation() == null)
			.toList();
	}

	/**
	 * A client program.
	 *
	 * @param userAgent null if it sends none
	 */
	public record Client(@Nullable String userAgent, long calls) {
	}

	/**
	 * An operation as the client used it.
	 *
	 * @param operation null for requests without a route
	 * @param dialect null for requests without a route
	 * @param statuses the number of responses by status, {@code none} for those without
	 * @param errors the number of errors by code
	 * @param used the parameters and keys that the client used
	 * @param unused the other parameters and keys of the operation
	 */
	public record Operation(@Nullable String operation, @Nullable String dialect, long calls,
			Map<String, Long> statuses, Map<String, Long> errors, List<String> used, List<String> unused) {
	}

	/**
	 * A situation.
	 *
	 * @param required whether a client should meet it
	 * @param tolerated whether a client that meets it relies on the vendor's tolerance
	 * @param calls the number of requests that met it
	 */
	public record SituationResult(String id, String dialect, String title, boolean required, boolean tolerated,
			long calls) {

		public boolean met() {
			return this.calls > 0;
		}

	}

	/**
	 * The effect of all requests of one operation on one rule.
	 *
	 * @param operation null for requests without a route
	 * @param calls the number of requests
	 */
	public record FindingSummary(String rule, FindingKind kind, @Nullable String operation, long calls, String sentence,
			String evidence, List<Example> examples) {
	}

	/**
	 * An example of a finding.
	 *
	 * @param at the place in the request
	 * @param value the text that was sent there, null if there is none
	 * @param request method, path and query
	 * @param message the remark on this request, null if there is none
	 */
	public record Example(String at, @Nullable String value, String request, @Nullable String message) {

		/** Returns the number of characters of all texts. */
		int length() {
			return this.at.length() + this.request.length() + ((this.value != null) ? this.value.length() : 0)
					+ ((this.message != null) ? this.message.length() : 0);
		}

	}

	/**
	 * A rule with a switch that responses depended on.
	 *
	 * @param setting the setting of the switch
	 * @param option the selected option
	 * @param calls the number of requests
	 * @param others the other options
	 */
	public record Assumption(String rule, String setting, String option, long calls, String sentence,
			List<String> others) {
	}

}
