package io.twindesk.testkit;

import java.time.Instant;

/**
 * A mail that was sent from a workspace.
 *
 * @param state delivery state; {@code kept} if the server has no mail server for delivery
 */
public record TwindeskMail(long id, Instant at, String to, String subject, String text, String state) {

	static TwindeskMail of(JsonObject mail) {
		return new TwindeskMail(mail.number("id"), mail.time("at"), mail.text("to"), mail.text("subject"),
				mail.text("text"), mail.text("state"));
	}

}
