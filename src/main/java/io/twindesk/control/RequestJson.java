package io.twindesk.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.journal.Entry;
import io.twindesk.journal.Found;
import io.twindesk.journal.NearMiss;
import io.twindesk.web.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A call as the control API shows it.
 *
 * @param curl the same call as a command, where one call alone is asked for
 */
record RequestJson(long id, Instant at, @Nullable String operation, String method, String path, @Nullable String query,
		@Nullable Integer status, long durationMs, String credential, Message request, @Nullable Message response,
		@JsonInclude(Include.NON_NULL) @Nullable String fault,
		@JsonInclude(Include.NON_NULL) @Nullable NearMiss nearMiss,
		@JsonInclude(Include.NON_NULL) @Nullable String curl) {

	static RequestJson of(Entry entry, @Nullable String curl) {
		Exchange.Message answer = entry.response();
		return new RequestJson(entry.id(), entry.at(), entry.operation(), entry.method(), entry.path(), entry.query(),
				entry.status(), entry.durationMs(), entry.credential(), Message.of(entry.request()),
				(answer != null) ? Message.of(answer) : null, entry.fault(), entry.nearMiss(), curl);
	}

	/**
	 * Headers and body.
	 *
	 * @param headers one that came twice has both values, with a comma between
	 */
	record Message(Map<String, String> headers, String body,
			@JsonInclude(Include.NON_NULL) @Nullable Boolean bodyTruncated) {

		static Message of(Exchange.Message message) {
			Map<String, String> headers = new LinkedHashMap<>();
			message.headers()
				.forEach((header) -> headers.merge(header.name(), header.value(), (one, next) -> one + ", " + next));
			return new Message(headers, Entry.text(message), message.truncated() ? true : null);
		}

	}

	/** The calls that were asked for; {@code complete} is there where it is not so. */
	record Page(long total, long dropped, @JsonInclude(Include.NON_NULL) @Nullable Boolean complete,
			List<RequestJson> items) {

		static Page of(Found found) {
			return new Page(found.total(), found.dropped(), found.complete() ? null : false,
					found.items().stream().map((entry) -> RequestJson.of(entry, null)).toList());
		}

	}

}
