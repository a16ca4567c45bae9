package io.twindesk.testkit;

import java.time.Instant;

/**
 * A call that came to a workspace and what it was answered.
 *
 * @param operation its name, say {@code deskie.users.create}; empty where no route fits
 * @param query what stood behind the question mark
 * @param credential the staff e-mail of the key
 * @param fault the rule that made it fail, else empty
 * @param nearMiss why the request did not reach its operation, else empty
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

	/** The call in a few lines, for people. */
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
