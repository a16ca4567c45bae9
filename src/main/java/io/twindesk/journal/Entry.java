package io.twindesk.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.twindesk.web.Call;
import io.twindesk.web.Delivery;
import io.twindesk.web.Exchange;
import io.twindesk.web.Exchange.Message;
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
public record Entry(long id, Instant at, @Nullable String operation, String method, String path, @Nullable String query,
		@Nullable Integer status, long durationMs, String credential, String staffEmail, Message request,
		@Nullable Message response, @Nullable String fault, @Nullable NearMiss nearMiss, @Nullable String userId) {

	/** What an entry weighs beside its texts, about. */
	private static final int FRAME = 400;

	static Entry of(long id, Call call, Exchange exchange, @Nullable NearMiss nearMiss) {
		Delivery delivery = call.delivery();
		Message answer = exchange.answer();
		return new Entry(id, call.at(), call.operation(), exchange.method(), exchange.path(), exchange.query(),
				exchange.status(), exchange.took().toMillis(), call.credential().id(), call.credential().staffEmail(),
				exchange.request().cut(Journal.MOST_OF_A_BODY),
				(answer != null) ? answer.cut(Journal.MOST_OF_A_BODY) : null,
				(delivery != null) ? delivery.fault() : null, nearMiss, exchange.userId());
	}

	/** The same without any key. */
	Entry masked() {
		return new Entry(this.id, this.at, this.operation, this.method, Mask.path(this.path), Mask.query(this.query),
				this.status, this.durationMs, this.credential, this.staffEmail, Mask.message(this.request),
				this.response, this.fault, this.nearMiss, this.userId);
	}

	Entry numbered(long number) {
		return new Entry(number, this.at, this.operation, this.method, this.path, this.query, this.status,
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
