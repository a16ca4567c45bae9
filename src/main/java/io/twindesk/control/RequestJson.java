package io.twindesk.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.journal.JournalEntry;
import io.twindesk.journal.JournalResult;
import io.twindesk.journal.NearMiss;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.verdict.Verdict;
import io.twindesk.web.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a request in the journal.
 *
 * @param curl a command that repeats the request, null in lists
 */
record RequestJson(long id, Instant at, @Nullable String operation, String method, String path, @Nullable String query,
		@Nullable Integer status, long durationMs, @JsonInclude(Include.NON_NULL) @Nullable Integer statements,
		String credential, Message request, @Nullable Message response,
		@JsonInclude(Include.NON_NULL) @Nullable String fault,
		@JsonInclude(Include.NON_NULL) @Nullable NearMiss nearMiss,
		@JsonInclude(Include.NON_NULL) @Nullable VerdictJson verdict,
		@JsonInclude(Include.NON_NULL) @Nullable String curl) {

	static RequestJson of(JournalEntry journalEntry, RuleCatalog rules, @Nullable String curl) {
		Verdict verdict = journalEntry.verdict();
		Exchange.Message response = journalEntry.response();
		return new RequestJson(journalEntry.id(), journalEntry.at(), journalEntry.operation(), journalEntry.method(),
				journalEntry.path(), journalEntry.query(), journalEntry.status(), journalEntry.durationMs(),
				journalEntry.statements(), journalEntry.credential(), Message.of(journalEntry.request()),
				(response != null) ? Message.of(response) : null, journalEntry.fault(), journalEntry.nearMiss(),
				(verdict != null) ? VerdictJson.of(verdict, rules) : null, curl);
	}

	/**
	 * Headers and body.
	 *
	 * @param headers by name; the values of a repeated header are joined with a comma
	 */
	record Message(Map<String, String> headers, String body,
			@JsonInclude(Include.NON_NULL) @Nullable Boolean bodyTruncated) {

		static Message of(Exchange.Message message) {
			Map<String, String> headers = new LinkedHashMap<>();
			message.headers()
				.forEach((header) -> headers.merge(header.name(), header.value(), (one, next) -> one + ", " + next));
			return new Message(headers, JournalEntry.text(message), message.truncated() ? true : null);
		}

	}

	/** A list of requests; {@code complete} is false or absent. */
	record Page(long total, long dropped, @JsonInclude(Include.NON_NULL) @Nullable Boolean complete,
			List<RequestJson> items) {

		static Page of(JournalResult journalResult, RuleCatalog rules) {
			return new Page(journalResult.total(), journalResult.dropped(), journalResult.complete() ? null : false,
					journalResult.items()
						.stream()
						.map((journalEntry) -> RequestJson.of(journalEntry, rules, null))
						.toList());
		}

	}

}
