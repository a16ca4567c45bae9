package io.twindesk.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.twindesk.verdict.Verdict;
import io.twindesk.web.Exchange.Message;
import io.twindesk.web.Exchange;
import io.twindesk.web.ResponseDelivery;
import io.twindesk.web.WorkspaceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A recorded exchange. Keys are masked on reading, see {@link #masked}, because most
 * entries are dropped unread.
 *
 * @param id consecutive number within the workspace, from 1
 * @param at time by the workspace's clock
 * @param operation null if no route matched
 * @param status null if no response was sent
 * @param statements number of SQL statements, null if an earlier version has stored the
 * entry
 * @param credential id of the credential
 * @param staffEmail staff e-mail of the credential
 * @param fault fault that was applied, if any
 * @param userId user in the path, null if there is none
 * @param verdict null if the request got none
 */
public record JournalEntry(long id, Instant at, @Nullable String operation, String method, String path,
		@Nullable String query, @Nullable Integer status, long durationMs, @Nullable Integer statements,
		String credential, String staffEmail, Message request, @Nullable Message response, @Nullable String fault,
		@Nullable NearMiss nearMiss, @Nullable String userId, @Nullable Verdict verdict) {

	/** Approximate size of an entry without its texts. */
	private static final int OVERHEAD_BYTES = 400;

	/** Approximate size of a finding. */
	private static final int FINDING_BYTES = 200;

	static JournalEntry of(long id, WorkspaceRequest workspaceRequest, Exchange exchange, @Nullable NearMiss nearMiss) {
		ResponseDelivery responseDelivery = workspaceRequest.delivery();
		Message response = exchange.response();
		return new JournalEntry(id, workspaceRequest.at(), workspaceRequest.operation(), exchange.method(),
				exchange.path(), exchange.query(), exchange.status(), exchange.took().toMillis(), exchange.statements(),
				workspaceRequest.credential().id(), workspaceRequest.credential().staffEmail(),
				exchange.request().cut(RequestJournal.MAX_BODY),
				(response != null) ? response.cut(RequestJournal.MAX_BODY) : null,
				(responseDelivery != null) ? responseDelivery.fault() : null, nearMiss, exchange.userId(),
				workspaceRequest.findings().verdict());
	}

	/** Returns a copy in which all keys are masked. */
	JournalEntry masked() {
		return new JournalEntry(this.id, this.at, this.operation, this.method, SecretMasker.path(this.path),
				SecretMasker.query(this.query), this.status, this.durationMs, this.statements, this.credential,
				this.staffEmail, SecretMasker.message(this.request), this.response, this.fault, this.nearMiss,
				this.userId, this.verdict);
	}

	JournalEntry withId(long number) {
		return new JournalEntry(number, this.at, this.operation, this.method, this.path, this.query, this.status,
				this.durationMs, this.statements, this.credential, this.staffEmail, this.request, this.response,
				this.fault, this.nearMiss, this.userId, this.verdict);
	}

	/** Returns a body of any type as text. */
	public static String text(Message message) {
		return new String(message.body(), StandardCharsets.UTF_8);
	}

	long bytes() {
		long bytes = OVERHEAD_BYTES + this.path.length() + ((this.query != null) ? this.query.length() : 0);
		for (Message message : (this.response != null) ? List.of(this.request, this.response) : List.of(this.request)) {
			bytes += message.body().length;
			for (Exchange.Header header : message.headers()) {
				bytes += header.name().length() + header.value().length() + 80;
			}
		}
		return bytes + ((this.verdict != null) ? this.verdict.findings().size() * FINDING_BYTES : 0);
	}

}
