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
 * Creates a resource once per key and repeats the response to a request with the same key
 * and the same body. The response is stored in the transaction that creates the resource,
 * so neither exists without the other. An error response has created nothing and is not
 * stored.
 */
@Component
public class IdempotentRequests {

	private final IdempotencyStore store;

	private final WorkspaceClock clock;

	private final JsonMapper json;

	private final JsonMapper sorted;

	IdempotentRequests(IdempotencyStore store, WorkspaceClock clock, JsonMapper json) {
		this.store = store;
		this.clock = clock;
		this.json = json;
		this.sorted = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
	}

	/**
	 * Executes a request unless there is a response for its key.
	 * @param key null executes the request in any case
	 * @param input the request as it was read
	 * @param create creates the resource in one transaction (serialised per workspace)
	 * and passes it to the given callback before commit
	 * @param response creates the response from the resource
	 * @throws IdempotencyKeyReusedException if the key was used with another request
	 */
	public <T> ResponseEntity<Object> create(@Nullable IdempotencyKey key, Object input,
			Function<Consumer<T>, T> create, Function<T, ResponseEntity<Object>> response) {
		if (key == null) {
			return response.apply(create.apply((created) -> {
			}));
		}
		Instant now = this.clock.now();
		String bodyHash = Sha256.hex(this.sorted.writeValueAsString(input));
		Optional<ResponseEntity<Object>> earlier = findRecord(key, bodyHash, now);
		return earlier.isPresent() ? earlier.get() : createFirst(key, bodyHash, now, create, response);
	}

	private <T> ResponseEntity<Object> createFirst(IdempotencyKey key, String bodyHash, Instant now,
			Function<Consumer<T>, T> create, Function<T, ResponseEntity<Object>> response) {
		AtomicReference<@Nullable IdempotencyRecordEntity> recorded = new AtomicReference<>();
		try {
			create.apply((created) -> recorded.set(store(key, bodyHash, now, response.apply(created))));
		}
		catch (RuntimeException ex) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				throw ex; // also rolled back with the outer transaction, as a fault
							// demands
			}
			// a concurrent request with the same key may have been faster and have taken
			// the name
			return findRecord(key, bodyHash, now).orElseThrow(() -> ex);
		}
		IdempotencyRecordEntity result = recorded.get();
		if (result == null) {
			throw new IllegalStateException(key.operation() + " has not passed on the created resource");
		}
		return result.toResponse(false);
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
