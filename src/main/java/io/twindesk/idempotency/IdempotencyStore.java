package io.twindesk.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.twindesk.input.RequestTooLargeException;
import io.twindesk.workspace.ContentReplaced;
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
class IdempotencyStore {

	/**
	 * More than that is not kept: the longest text that both databases take is a million.
	 */
	static final int MAX_BODY_LENGTH = 1_000_000;

	/** For so long an answer is given again. */
	static final Duration RETENTION = Duration.ofHours(24);

	private static final Limit DELETE_BATCH = Limit.of(100);

	private final IdempotencyRecordRepository records;

	private final EntityManager entityManager;

	private final IdempotencyProperties properties;

	IdempotencyStore(IdempotencyRecordRepository responses, EntityManager entityManager,
			IdempotencyProperties properties) {
		this.records = responses;
		this.entityManager = entityManager;
		this.properties = properties;
	}

	/** The answer that a key has got already. */
	@Transactional(readOnly = true)
	public Optional<IdempotencyRecordEntity> find(IdempotencyKey key, Instant now) {
		return this.records.find(key.hash(), now.minus(RETENTION));
	}

	/**
	 * Keeps an answer with the caller's transaction, which lets one at a time of the
	 * workspace's come here.
	 * @throws RequestAlreadyProcessedException if somebody else's has come first
	 * @throws RequestTooLargeException if it is too long to be kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public IdempotencyRecordEntity store(IdempotencyKey key, String bodyHash, Instant now, ResponseEntity<?> response,
			@Nullable String body) {
		if (body != null && body.length() > MAX_BODY_LENGTH) {
			throw new RequestTooLargeException("What this answers is too long for an " + IdempotencyKey.HEADER);
		}
		Instant old = now.minus(RETENTION);
		if (this.records.exists(key.hash(), old)) {
			throw new RequestAlreadyProcessedException();
		}
		long place = this.records.findLastPlaces(Limit.of(1)).stream().findFirst().orElse(0L) + 1;
		List<String> leaving = new ArrayList<>(List.of(key.hash()));
		leaving.addAll(this.records.findOld(old, DELETE_BATCH));
		leaving.addAll(this.records.findUpTo(place - this.properties.keys(), DELETE_BATCH));
		this.records.delete(leaving);
		IdempotencyRecordEntity stored = new IdempotencyRecordEntity(key, bodyHash, place, now, response, body);
		this.entityManager.persist(stored);
		return stored;
	}

	/** They tell of users who may be there no longer. */
	@EventListener
	void forget(ContentReplaced replaced) {
		this.records.deleteAll();
	}

}
