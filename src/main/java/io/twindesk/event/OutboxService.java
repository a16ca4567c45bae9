package io.twindesk.event;

import java.time.Instant;
import java.util.List;

import io.twindesk.workspace.RetriedOnLockFailure;
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
 * The mails that the current workspace sends. Where a mail server is configured
 * ({@code spring.mail.host}) they go there in the background, and are tried again for
 * four days while it is away or refuses them; where none is, they are kept to be looked
 * at. Mails that were kept are not sent later on.
 *
 * <p>
 * Of the mails that wait for nothing the newest 1,000 stay, and at most a hundred more.
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

	private final ObjectProvider<MailDispatcher> postman;

	private final boolean sending;

	OutboxService(MailRepository mails, MailStore rows, CommitSequencer commitSequencer, EntityManager entityManager,
			WorkspaceClock clock, ObjectProvider<MailDispatcher> postman, Environment environment) {
		this.mails = mails;
		this.rows = rows;
		this.commitSequencer = commitSequencer;
		this.entityManager = entityManager;
		this.clock = clock;
		this.postman = postman;
		this.sending = environment.containsProperty(MailConfiguration.HOST);
	}

	/**
	 * Mails with the caller's transaction, or with one of its own where there is none: if
	 * that is rolled back, nothing is sent. The mail server is neither waited for nor
	 * able to fail the caller. May be called anywhere in a transaction but while it
	 * commits (see {@link CommitSequencer}).
	 * @param to one address; one that is none makes the mail {@code FAILED}, no exception
	 * @param subject one line; line breaks become spaces, and what is too long is cut
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
				OutboxService.this.postman.ifAvailable(MailDispatcher::trigger);
			}
		});
	}

	/** All mails, oldest first. */
	@Transactional(readOnly = true)
	public List<Mail> mails() {
		return this.mails.findAll().stream().map(MailEntity::toMail).toList();
	}

	/**
	 * Removes all mails at the end of the transaction, sent or not. One that is under way
	 * at that moment arrives.
	 */
	public void clear() {
		this.commitSequencer.beforeCommit(this.mails::deleteAll);
	}

	@EventListener
	void forget(WorkspaceReset reset) {
		clear();
	}

	private void store(MailEntity mail) {
		if (this.sending) {
			mail.await(MailDispatcher.SINCE_EVER);
		}
		this.entityManager.persist(mail);
		this.rows.prune(mail.id());
	}

}
