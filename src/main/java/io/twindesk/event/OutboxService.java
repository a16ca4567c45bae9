package io.twindesk.event;

import java.time.Instant;
import java.util.List;

import io.twindesk.transaction.CommitSequencer;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SequenceKind;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceReset;
import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outbox of the current workspace. If a mail server is configured ({@code
 * spring.mail.host}), mails are delivered to it in the background and retried for four
 * days while it is unavailable or rejects them; without one, mails are only stored so
 * that they can be inspected. Stored mails are not delivered later.
 *
 * <p>
 * The 1,000 most recent mails without a pending attempt are kept, and at most a hundred
 * more.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class OutboxService {

	private final MailRepository mails;

	private final MailStore rows;

	private final CommitSequencer commitSequencer;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	private final ObjectProvider<MailDispatcher> dispatcher;

	private final boolean delivering;

	OutboxService(MailRepository mails, MailStore rows, CommitSequencer commitSequencer, EntityManager entityManager,
			WorkspaceClock clock, ObjectProvider<MailDispatcher> dispatcher, Environment environment) {
		this.mails = mails;
		this.rows = rows;
		this.commitSequencer = commitSequencer;
		this.entityManager = entityManager;
		this.clock = clock;
		this.dispatcher = dispatcher;
		this.delivering = environment.containsProperty(MailConfiguration.HOST);
	}

	/**
	 * Sends a mail with the caller's transaction, or with its own if there is none: if
	 * the transaction is rolled back, nothing is sent. The mail server neither delays the
	 * caller nor makes it fail. May be called at any time in a transaction except during
	 * the commit (see {@link CommitSequencer}).
	 * @param to one address; an invalid one makes the mail {@code FAILED} without an
	 * exception
	 * @param subject one line; line breaks become spaces, and a longer text is truncated
	 * @param text plain text of at most 100,000 characters
	 */
	public void send(String to, String subject, String text) {
		Instant now = this.clock.now();
		String body = MailSanitizer.body(text);
		this.commitSequencer.beforeCommit(SequenceKind.MAIL,
				(id) -> store(new MailEntity(id, now, MailSanitizer.line(to), MailSanitizer.line(subject), body)));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				OutboxService.this.dispatcher.ifAvailable(MailDispatcher::trigger);
			}
		});
	}

	/** Returns all mails, oldest first. */
	@Transactional(readOnly = true)
	public List<Mail> mails() {
		return this.mails.findAll().stream().map(MailEntity::toMail).toList();
	}

	/**
	 * Deletes all mails at the end of the transaction, sent or not. A mail that is being
	 * sent at that moment is still delivered.
	 */
	public void clear() {
		this.commitSequencer.beforeCommit(this.mails::deleteAll);
	}

	@EventListener
	void onWorkspaceReset(WorkspaceReset reset) {
		clear();
	}

	private void store(MailEntity mail) {
		if (this.delivering) {
			mail.schedule(MailDispatcher.ALWAYS_DUE);
		}
		this.entityManager.persist(mail);
		this.rows.prune(mail.id());
	}

}
