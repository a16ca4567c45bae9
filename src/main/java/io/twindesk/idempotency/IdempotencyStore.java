package io.twindesk.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.twindesk.input.RequestTooLargeException;
import io.twindesk.workspace.ContentReplaced;
import jakarta.persistence.EntityManager;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the responses of the current workspace that can be repeated. Expired ones are
 * found by an index, and each new one deletes at most a hundred of them, so no request
 * takes longer because there are many.
 */
@Component
class IdempotencyStore {

	/**
	 * Maximum length of a stored body: both databases store texts of at most a million
	 * characters.
	 */
	static final int MAX_BODY_LENGTH = 1_000_000;

	/** Period within which a response is repeated. */
	static final Duration RETENTION = Duration.ofHours(24);

	private static final Limit DELETE_BATCH = Limit.of(100);

	private final IdempotencyRecordRepository records;

	private final EntityManager entityManager;

	private final IdempotencyProperties properties;

	IdempotencyStore(IdempotencyRecordRepository records, EntityManager entityManager,
			IdempotencyProperties properties) {
		this.records = records;
		this.entityManager = entityManager;
		this.properties = properties;
	}

	/**
	 * Finds the response to an earlier request with the same key.
	 * @throws IdempotencyKeyReusedException if the earlier request was another one
	 */
	@Transactional(readOnly = true)
	public Optional<StoredResponse> find(IdempotentRequest request) {
		return this.records.find(request.key().hash(), request.time().minus(RETENTION)).map((stored) -> {
			if (!stored.matches(request)) {
				throw new IdempotencyKeyReusedException();
			}
			return stored.toResponse();
		});
	}

	/**
	 * Stores a response in the caller's transaction, which is serialised per workspace.
	 * @throws RequestAlreadyProcessedException if another request has stored one first
	 * @throws RequestTooLargeException if the response is too long to be stored
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void store(IdempotentRequest request, StoredResponse response) {
		if (response.body() != null && response.body().length() > MAX_BODY_LENGTH) {
			throw new RequestTooLargeException("The response is too long for an " + IdempotencyKey.HEADER);
		}
		String hash = request.key().hash();
		Instant oldest = request.time().minus(RETENTION);
		if (this.records.exists(hash, oldest)) {
			throw new RequestAlreadyProcessedException();
		}
		long place = this.records.findLastPlaces(Limit.of(1)).stream().findFirst().orElse(0L) + 1;
		List<String> obsolete = new ArrayList<>(List.of(hash));
		obsolete.addAll(this.records.findOld(oldest, DELETE_BATCH));
		obsolete.addAll(this.records.findUpTo(place - this.properties.maxKeys(), DELETE_BATCH));
		this.records.delete(obsolete);
		this.entityManager.persist(new IdempotencyRecordEntity(request, place, response));
	}

	/** Deletes all responses, because they may refer to users that no longer exist. */
	@EventListener
	void onContentReplaced(ContentReplaced replaced) {
		this.records.deleteAll();
	}

}
