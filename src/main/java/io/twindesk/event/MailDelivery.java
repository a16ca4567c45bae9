package io.twindesk.event;

import java.time.Duration;
import java.time.Instant;

import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to send one mail. It is claimed first, so that of several servers one sends
 * it; a server that dies between sending and noting it leaves the claim to run out, and
 * the mail is sent once more.
 */
class MailDelivery {

	private static final Logger logger = LoggerFactory.getLogger(MailDelivery.class);

	/** Longer than an attempt takes, with the timeouts of application.yaml. */
	private static final Duration CLAIM = Duration.ofMinutes(2);

	private final WorkspaceService workspaces;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceClock clock;

	private final MailStore rows;

	private final Smtp smtp;

	private final RetryIntervals retryIntervals;

	MailDelivery(WorkspaceService workspaces, WorkspaceContext workspaceContext, WorkspaceClock clock, MailStore rows,
			Smtp smtp, RetryIntervals retryIntervals) {
		this.workspaces = workspaces;
		this.workspaceContext = workspaceContext;
		this.clock = clock;
		this.rows = rows;
		this.smtp = smtp;
		this.retryIntervals = retryIntervals;
	}

	/**
	 * Tries to send a mail that is due.
	 * @return whether it was this server's turn, whatever came of it
	 */
	boolean attempt(MailKey key) {
		Workspace home = this.workspaces.find(key.workspaceId()).orElse(null);
		return home != null && attempt(home, key.id());
	}

	/** By the server's time: the workspace's own may stand still. */
	private boolean attempt(Workspace home, long id) {
		Instant now = this.clock.server();
		Instant until = now.plus(CLAIM);
		Mail mail = this.workspaceContext.call(home, () -> this.rows.claim(id, now, until).orElse(null));
		if (mail == null) {
			return false;
		}
		RuntimeException failure = send(mail);
		Instant next = (failure != null) ? next(mail, failure) : null;
		this.workspaceContext.call(home, () -> {
			if (failure == null) {
				this.rows.sent(id);
			}
			else {
				note(home, mail, until, Smtp.cause(failure), next);
			}
			this.rows.pruneAtEnd(id);
			return true;
		});
		return true;
	}

	private @Nullable RuntimeException send(Mail mail) {
		try {
			this.smtp.send(mail);
			return null;
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	private @Nullable Instant next(Mail mail, RuntimeException failure) {
		Duration pause = Smtp.isPermanent(failure) ? null : this.retryIntervals.after(mail.attempts() + 1);
		return (pause != null) ? this.clock.server().plus(pause) : null;
	}

	/** Neither the address nor the server's words, which may repeat it, are logged. */
	private void note(Workspace home, Mail mail, Instant until, Throwable cause, @Nullable Instant next) {
		if (mail.attempts() == 0) {
			logger.warn("Mail {} of workspace {} could not be sent: {}", mail.id(), home.id(),
					cause.getClass().getName());
		}
		this.rows.failed(mail.id(), until, cause.getClass().getSimpleName() + ": " + cause.getMessage(), next);
	}

}
