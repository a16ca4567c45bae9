package io.twindesk.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.RetriedOnLockFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the mails of the current workspace, a transaction for each step. */
@Component
@Transactional
@RetriedOnLockFailure
class MailStore {

	/** How many stay of those that wait for nothing. */
	private static final int KEPT = 1000;

	/** The old ones are looked for at every so many mails only. */
	private static final int PRUNED_EVERY = 100;

	private final MailRepository mails;

	private final CommitSequencer commitSequencer;

	MailStore(MailRepository mails, CommitSequencer commitSequencer) {
		this.mails = mails;
		this.commitSequencer = commitSequencer;
	}

	/**
	 * Takes a mail that is due for one attempt, if nobody else has.
	 * @param until when it is due again if nothing is heard of the attempt
	 */
	Optional<Mail> claim(long id, Instant now, Instant until) {
		return (this.mails.claim(id, now, until) == 1) ? this.mails.find(id).map(MailEntity::toMail) : Optional.empty();
	}

	void sent(long id) {
		this.mails.lock(id).ifPresent(MailEntity::sent);
	}

	/**
	 * An attempt was in vain. Of a mail that was taken by another meanwhile, because the
	 * attempt has outlasted its time, nothing is changed.
	 */
	void failed(long id, Instant claimedUntil, String error, @Nullable Instant next) {
		this.mails.lock(id)
			.filter((mail) -> mail.isDueAt(claimedUntil))
			.ifPresent((mail) -> mail.failed(MailSanitizer.line(error), next));
	}

	/** As {@link #prune}, from outside: under a lock of its own. */
	void pruneAtEnd(long id) {
		if (isPrunedAt(id)) {
			this.commitSequencer.beforeCommit(() -> prune(id));
		}
	}

	/**
	 * Lets only the newest stay of those that wait for nothing, at every hundredth mail.
	 * To be called with the counter locked: two who delete the same rows at once could
	 * block each other.
	 */
	void prune(long id) {
		if (isPrunedAt(id)) {
			List<Long> newest = this.mails.findDone(Limit.of(KEPT));
			if (newest.size() == KEPT) {
				this.mails.deleteDoneBefore(newest.get(KEPT - 1));
			}
		}
	}

	private static boolean isPrunedAt(long id) {
		return id % PRUNED_EVERY == 0;
	}

}
