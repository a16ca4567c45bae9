package io.twindesk.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.twindesk.web.Exchange.Message;
import io.twindesk.web.Exchange;
import io.twindesk.web.ResponseDelivery;
import io.twindesk.web.WorkspaceRequest;
import org.jspecify.annotations.Nullable;

/**
 * One call. Its keys are masked when it is read, see {@link #masked}: most entries are
 * dropped unread.
 *
 * @param id counts the calls of the workspace, from 1
 * @param at by the workspace's clock
 * @param operation null if no route was found
 * @param status null if no answer went out
 * @param credential the credential's id
 * @param staffEmail whose credential it is
 * @param fault the fault that was applied, if any
 * @param userId the user in the path, null if there is none
 */
public record JournalEntry(long id, Instant at, @Nullable String operation, String method, String path,
		@Nullable String query, @Nullable Integer status, long durationMs, String credential, String staffEmail,
		Message request, @Nullable Message response, @Nullable String fault, @Nullable NearMiss nearMiss,
		@Nullable String userId) {

	/** What an entry weighs beside its texts, about. */
	private static final int FRAME = 400;

	static JournalEntry of(long id, WorkspaceRequest workspaceRequest, Exchange exchange, @Nullable NearMiss nearMiss) {
		ResponseDelivery responseDelivery = workspaceRequest.delivery();
		Message response = exchange.response();
		return new JournalEntry(id, workspaceRequest.at(), workspaceRequest.operation(), exchange.method(),
				exchange.path(), exchange.query(), exchange.status(), exchange.took().toMillis(),
				workspaceRequest.credential().id(), workspaceRequest.credential().staffEmail(),
				exchange.request().cut(RequestJournal.MAX_BODY),
				(response != null) ? response.cut(RequestJournal.MAX_BODY) : null,
				(responseDelivery != null) ? responseDelivery.fault() : null, nearMiss, exchange.userId());
	}

	/** The same without any key. */
	JournalEntry masked() {
		return new JournalEntry(this.id, this.at, this.operation, this.method, SecretMasker.path(this.path),
				SecretMasker.query(this.query), this.status, this.durationMs, this.credential, this.staffEmail,
				SecretMasker.message(this.request), this.response, this.fault, this.nearMiss, this.userId);
	}

	JournalEntry numbered(long number) {
		return new JournalEntry(number, this.at, this.operation, this.method, this.path, this.query, this.status,
				this.durationMs, this.credential, this.staffEmail, this.request, this.response, this.fault,
				this.nearMiss, this.userId);
	}

	/** A body as text, whatever it is. */
	public static String text(Message message) {
		return new String(message.body(), StandardCharsets.UTF_8);
	}

	long bytes() {
		long bytes = FRAME + this.path.length() + ((this.query != null) ? this.query.length() : 0);
		for (Message message : (this.response != null) ? List.of(this.request, this.response) : List.of(this.request)) {
			bytes += message.body().length;
			for (Exchange.Header header : message.headers()) {
				bytes += header.name().length() + header.value().length() + 80;
			}
		}
		return bytes;
	}

}
