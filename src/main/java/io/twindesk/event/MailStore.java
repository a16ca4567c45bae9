package io.twindesk.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.twindesk.transaction.CommitSequencer;
import io.twindesk.transaction.RetriedOnLockFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Updates the mails of the current workspace, each step in its own transaction. */
@Component
@Transactional
@RetriedOnLockFailure
class MailStore {

	/** The number of mails without a pending attempt that are kept. */
	private static final int MAX_DONE = 1000;

	/** The number of mails after which old mails are deleted. */
	private static final int PRUNE_INTERVAL = 100;

	private final MailRepository mails;

	private final CommitSequencer commitSequencer;

	MailStore(MailRepository mails, CommitSequencer commitSequencer) {
		this.mails = mails;
		this.commitSequencer = commitSequencer;
	}

	/**
	 * Claims a due mail for one attempt, unless another server has claimed it.
	 * @param until when the mail is due again if the attempt has no result
	 */
	Optional<Mail> claim(long id, Instant now, Instant until) {
		return (this.mails.claim(id, now, until) == 1) ? this.mails.find(id).map(MailEntity::toMail) : Optional.empty();
	}

	void markSent(long id) {
		this.mails.lock(id).ifPresent(MailEntity::markSent);
	}

	/**
	 * Records a failed attempt. The mail is not changed if the attempt took longer than
	 * its claim and another server has claimed the mail meanwhile.
	 */
	void markFailed(long id, Instant claimedUntil, String error, @Nullable Instant next) {
		this.mails.lock(id)
			.filter((mail) -> mail.isDueAt(claimedUntil))
			.ifPresent((mail) -> mail.markFailed(MailSanitizer.line(error), next));
	}

	/**
	 * Prunes at the end of the transaction, when the counters are locked; see
	 * {@link #prune}.
	 */
	void pruneAtEnd(long id) {
		if (isPrunedAt(id)) {
			this.commitSequencer.beforeCommit(() -> prune(id));
		}
	}

	/**
	 * Deletes all but the newest mails without a pending attempt, at every hundredth
	 * mail. Must be called with the counters locked: two transactions that delete the
	 * same rows could block each other.
	 */
	void prune(long id) {
		if (isPrunedAt(id)) {
			List<Long> newest = this.mails.findDone(Limit.of(MAX_DONE));
			if (newest.size() == MAX_DONE) {
				this.mails.deleteDoneBefore(newest.get(MAX_DONE - 1));
			}
		}
	}

	private static boolean isPrunedAt(long id) {
		return id % PRUNE_INTERVAL == 0;
	}

}
