package io.twindesk.testkit;

import java.time.Instant;

/**
 * A request to a workspace and its response, as stored in the journal.
 *
 * @param operation name of the operation, for example {@code deskie.users.create}; empty
 * if no route matches
 * @param query query string, without the question mark
 * @param credential staff e-mail of the key
 * @param fault id of the fault rule that was applied; empty if there was none
 * @param nearMiss reason why the request did not reach an operation; empty if it did
 */
public record JournalEntry(String id, Instant at, String operation, String method, String path, String query,
		int status, long durationMs, String credential, String requestBody, String responseBody, String fault,
		String nearMiss) {

	static JournalEntry of(JsonObject entry) {
		return new JournalEntry(entry.plain("id"), entry.time("at"), entry.text("operation"), entry.text("method"),
				entry.text("path"), entry.text("query"), (int) entry.number("status"), entry.number("durationMs"),
				entry.plain("credential"), entry.object("request").plain("body"),
				entry.object("response").plain("body"), entry.plain("fault"), entry.object("nearMiss").text("reason"));
	}

	/** Formats the exchange in a few readable lines. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		text.append(this.method).append(' ').append(this.path);
		text.append(this.query.isEmpty() ? "" : "?" + this.query).append(" -> ").append(this.status);
		text.append(this.operation.isEmpty() ? " (no operation)" : " (" + this.operation + ")");
		line(text, "fault: ", this.fault);
		line(text, "near miss: ", this.nearMiss);
		line(text, "> ", this.requestBody);
		line(text, "< ", this.responseBody);
		return text.toString();
	}

	private static void line(StringBuilder text, String sign, String content) {
		if (!content.isBlank()) {
			text.append("\n    ").append(sign).append(content.strip());
		}
	}

}
