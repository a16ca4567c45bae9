package io.twindesk.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mail in a workspace's outbox.
 *
 * @param id counted in its workspace, from 1
 * @param at when it was written, by the workspace's clock
 * @param attempts how often the mail server was tried
 * @param lastError why the last attempt failed, null where none has or where a later one
 * got through
 */
public record Mail(long id, Instant at, String to, String subject, String text, State state, int attempts,
		@Nullable String lastError) {

	/** How far a mail has come. */
	public enum State {

		/** There was no mail server to send it to, so it stays here. */
		KEPT,

		/** Not tried yet. */
		WAITING,

		/** Tried in vain, and to be tried again. */
		RETRYING,

		/** The mail server has taken it. */
		SENT,

		/** Given up. */
		FAILED

	}

}
