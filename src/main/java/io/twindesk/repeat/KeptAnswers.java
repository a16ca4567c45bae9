package io.twindesk.repeat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.twindesk.web.RequestTooLargeException;
import io.twindesk.workspace.WorkspaceReplaced;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of the current workspace that are kept to be given again. What is to go is
 * found by index, and a hundred rows go at most with each that comes: no call takes
 * longer because there are many.
 */
@Component
class KeptAnswers {

	/**
	 * More than that is not kept: the longest text that both databases take is a million.
	 */
	static final int MOST_OF_A_BODY = 1_000_000;

	/** For so long an answer is given again. */
	static final Duration KEPT = Duration.ofHours(24);

	private static final Limit AT_ONCE = Limit.of(100);

	private final KeptAnswerRepository answers;

	private final EntityManager entityManager;

	private final RepeatProperties properties;

	KeptAnswers(KeptAnswerRepository answers, EntityManager entityManager, RepeatProperties properties) {
		this.answers = answers;
		this.entityManager = entityManager;
		this.properties = properties;
	}

	/** The answer that a key has got already. */
	@Transactional(readOnly = true)
	public Optional<KeptAnswerEntity> find(IdempotencyKey key, Instant now) {
		return this.answers.find(key.hash(), now.minus(KEPT));
	}

	/**
	 * Keeps an answer with the caller's transaction, which lets one at a time of the
	 * workspace's come here.
	 * @throws AlreadyAnsweredException if somebody else's has come first
	 * @throws RequestTooLargeException if it is too long to be kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public KeptAnswerEntity store(IdempotencyKey key, String bodyHash, Instant now, ResponseEntity<?> answer,
			@Nullable String body) {
		if (body != null && body.length() > MOST_OF_A_BODY) {
			throw new RequestTooLargeException("What this answers is too long for an " + IdempotencyKey.HEADER);
		}
		Instant old = now.minus(KEPT);
		if (this.answers.exists(key.hash(), old)) {
			throw new AlreadyAnsweredException();
		}
		long place = this.answers.findLastPlaces(Limit.of(1)).stream().findFirst().orElse(0L) + 1;
		List<String> leaving = new ArrayList<>(List.of(key.hash()));
		leaving.addAll(this.answers.findOld(old, AT_ONCE));
		leaving.addAll(this.answers.findUpTo(place - this.properties.keys(), AT_ONCE));
		this.answers.delete(leaving);
		KeptAnswerEntity kept = new KeptAnswerEntity(key, bodyHash, place, now, answer, body);
		this.entityManager.persist(kept);
		return kept;
	}

	/** They tell of users who may be there no longer. */
	@EventListener
	void forget(WorkspaceReplaced replaced) {
		this.answers.deleteAll();
	}

}
