package io.twindesk.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail in a workspace's outbox.
 *
 * @param id consecutive in its workspace, from 1
 * @param at when it was created, by the workspace's clock
 * @param attempts the number of delivery attempts
 * @param lastError why the last attempt failed, null if none has failed or a later one
 * succeeded
 */
public record Mail(long id, Instant at, String to, String subject, String text, State state, int attempts,
		@Nullable String lastError) {

	/** The delivery state of a mail. */
	public enum State {

		/** There was no mail server, so the mail is only stored. */
		KEPT,

		/** Not attempted yet. */
		WAITING,

		/** An attempt failed, and another one will follow. */
		RETRYING,

		/** Accepted by the mail server. */
		SENT,

		/** Given up. */
		FAILED

	}

}
