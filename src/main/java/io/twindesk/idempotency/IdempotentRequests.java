package io.twindesk.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

import io.twindesk.access.Sha256;
import io.twindesk.web.JsonContent;
import io.twindesk.workspace.WorkspaceClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
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

	private static final String REPLAYED = "Idempotency-Replayed";

	private final IdempotencyStore store;

	private final IdempotentTransaction transaction;

	private final WorkspaceClock clock;

	private final JsonMapper json;

	private final JsonMapper sorted;

	IdempotentRequests(IdempotencyStore store, IdempotentTransaction transaction, WorkspaceClock clock,
			JsonMapper json) {
		this.store = store;
		this.transaction = transaction;
		this.clock = clock;
		this.json = json;
		this.sorted = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
	}

	/**
	 * Executes a request unless there is a response for its key.
	 * @param key null executes the request in any case
	 * @param input the request as it was read
	 * @param create creates the resource in one transaction and returns the response;
	 * with a key it joins the transaction that stores the response
	 * @throws IdempotencyKeyReusedException if the key was used with another request
	 */
	public ResponseEntity<Object> execute(@Nullable IdempotencyKey key, Object input,
			Supplier<ResponseEntity<Object>> create) {
		if (key == null) {
			return create.get();
		}
		String bodyHash = Sha256.hex(this.sorted.writeValueAsString(input));
		IdempotentRequest request = new IdempotentRequest(key, bodyHash, this.clock.now());
		return findRepeated(request).orElseGet(() -> executeFirst(request, create));
	}

	private ResponseEntity<Object> executeFirst(IdempotentRequest request, Supplier<ResponseEntity<Object>> create) {
		try {
			return response(this.transaction.execute(request, () -> stored(create.get())), false);
		}
		catch (RuntimeException ex) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				throw ex; // a fault rolls back the surrounding transaction
			}
			// a concurrent request with the same key may have created the resource
			return findRepeated(request).orElseThrow(() -> ex);
		}
	}

	private Optional<ResponseEntity<Object>> findRepeated(IdempotentRequest request) {
		return this.store.find(request).map((stored) -> response(stored, true));
	}

	private StoredResponse stored(ResponseEntity<Object> response) {
		URI location = response.getHeaders().getLocation();
		Object body = response.getBody();
		return new StoredResponse(response.getStatusCode().value(), (location != null) ? location.toString() : null,
				(body != null) ? text(body) : null);
	}

	private String text(Object body) {
		return (body instanceof JsonContent content) ? content.text() : this.json.writeValueAsString(body);
	}

	/** Returns a stored response, byte for byte. */
	private static ResponseEntity<Object> response(StoredResponse stored, boolean replayed) {
		ResponseEntity.BodyBuilder response = ResponseEntity.status(stored.status());
		if (replayed) {
			response.header(REPLAYED, "true");
		}
		if (stored.location() != null) {
			response.location(URI.create(stored.location()));
		}
		return (stored.body() == null) ? response.build()
				: response.contentType(MediaType.APPLICATION_JSON).body(stored.body().getBytes(StandardCharsets.UTF_8));
	}

}
