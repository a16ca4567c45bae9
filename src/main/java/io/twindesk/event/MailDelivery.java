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
 * Attempts to deliver one mail. The mail is claimed first, so that only one of several
 * servers delivers it; if a server dies between sending a mail and recording that, the
 * claim expires and the mail is sent again.
 */
class MailDelivery {

	private static final Logger logger = LoggerFactory.getLogger(MailDelivery.class);

	/** Longer than an attempt takes with the timeouts of application.yaml. */
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
	 * Attempts to deliver a mail that is due.
	 * @return whether this server claimed the mail, regardless of the result
	 */
	boolean attempt(MailKey key) {
		Workspace workspace = this.workspaces.find(key.workspaceId()).orElse(null);
		return workspace != null && attempt(workspace, key.id());
	}

	/** Uses the server's time, because the workspace's clock may be frozen. */
	private boolean attempt(Workspace workspace, long id) {
		Instant now = this.clock.server();
		Instant until = now.plus(CLAIM);
		Mail mail = this.workspaceContext.call(workspace, () -> this.rows.claim(id, now, until).orElse(null));
		if (mail == null) {
			return false;
		}
		RuntimeException failure = send(mail);
		Instant next = (failure != null) ? nextAttempt(mail, failure) : null;
		this.workspaceContext.run(workspace, () -> {
			if (failure == null) {
				this.rows.markSent(id);
			}
			else {
				recordFailure(workspace, mail, until, Smtp.cause(failure), next);
			}
			this.rows.pruneAtEnd(id);
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

	private @Nullable Instant nextAttempt(Mail mail, RuntimeException failure) {
		Duration interval = Smtp.isPermanent(failure) ? null : this.retryIntervals.after(mail.attempts() + 1);
		return (interval != null) ? this.clock.server().plus(interval) : null;
	}

	/**
	 * Records a failure. Neither the address nor the server's message, which may contain
	 * it, is logged.
	 */
	private void recordFailure(Workspace workspace, Mail mail, Instant until, Throwable cause, @Nullable Instant next) {
		if (mail.attempts() == 0) {
			logger.warn("Mail {} of workspace {} could not be sent: {}", mail.id(), workspace.id(),
					cause.getClass().getName());
		}
		this.rows.markFailed(mail.id(), until, cause.getClass().getSimpleName() + ": " + cause.getMessage(), next);
	}

}
