package io.twindesk.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import io.twindesk.access.Sha256;
import io.twindesk.web.JsonContent;
import io.twindesk.workspace.WorkspaceClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes something once for each key, and gives its answer again to whoever comes with the
 * same key and the same body. The answer is stored in the transaction that makes the
 * thing, so neither is there without the other. A refusal has made nothing, and is not
 * kept.
 */
@Component
public class IdempotentRequests {

	private final IdempotencyStore store;

	private final WorkspaceClock clock;

	private final JsonMapper json;

	private final JsonMapper sorted;

	IdempotentRequests(IdempotencyStore responses, WorkspaceClock clock, JsonMapper json) {
		this.store = responses;
		this.clock = clock;
		this.json = json;
		this.sorted = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
	}

	/**
	 * Does what a call asks for, unless its key has had an answer already.
	 * @param key null does it in any case
	 * @param input what was sent, as it was read
	 * @param create makes the thing in one transaction, which lets one call of the
	 * workspace at a time make any, and shows it inside of that to whom it is handed
	 * @param response what is answered of the thing made
	 * @throws IdempotencyKeyReusedException if the key has come with something else
	 */
	public <T> ResponseEntity<Object> create(@Nullable IdempotencyKey key, Object input,
			Function<Consumer<T>, T> create, Function<T, ResponseEntity<Object>> response) {
		if (key == null) {
			return response.apply(create.apply((created) -> {
			}));
		}
		Instant now = this.clock.now();
		String bodyHash = Sha256.hex(this.sorted.writeValueAsString(input));
		Optional<ResponseEntity<Object>> before = findRecord(key, bodyHash, now);
		return before.isPresent() ? before.get() : createFirst(key, bodyHash, now, create, response);
	}

	private <T> ResponseEntity<Object> createFirst(IdempotencyKey key, String bodyHash, Instant now,
			Function<Consumer<T>, T> create, Function<T, ResponseEntity<Object>> response) {
		AtomicReference<@Nullable IdempotencyRecordEntity> kept = new AtomicReference<>();
		try {
			create.apply((created) -> kept.set(store(key, bodyHash, now, response.apply(created))));
		}
		catch (RuntimeException ex) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				throw ex; // with the one around it, which a fault undoes in any case
			}
			// somebody with the same key may have been quicker, and have taken the name
			return findRecord(key, bodyHash, now).orElseThrow(() -> ex);
		}
		IdempotencyRecordEntity stored = kept.get();
		if (stored == null) {
			throw new IllegalStateException(key.operation() + " has not shown what it made");
		}
		return stored.toResponse(false);
	}

	private IdempotencyRecordEntity store(IdempotencyKey key, String bodyHash, Instant now,
			ResponseEntity<Object> response) {
		Object body = response.getBody();
		return this.store.store(key, bodyHash, now, response, (body != null) ? text(body) : null);
	}

	private String text(Object body) {
		return (body instanceof JsonContent content) ? content.text() : this.json.writeValueAsString(body);
	}

	private Optional<ResponseEntity<Object>> findRecord(IdempotencyKey key, String bodyHash, Instant now) {
		return this.store.find(key, now).map((stored) -> {
			if (!stored.matches(key, bodyHash)) {
				throw new IdempotencyKeyReusedException();
			}
			return stored.toResponse(true);
		});
	}

}
