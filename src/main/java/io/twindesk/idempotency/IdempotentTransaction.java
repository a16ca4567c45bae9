package io.twindesk.idempotency;

import java.util.function.Supplier;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes a request and stores its response in one transaction. The transaction waits
 * for the workspace's other writers and is retried like that of any create, because the
 * create joins it.
 */
@Component
@RetriedOnLockFailure
class IdempotentTransaction {

	private final IdempotencyStore store;

	IdempotentTransaction(IdempotencyStore store) {
		this.store = store;
	}

	/**
	 * Executes a request that creates a resource.
	 * @param create creates the resource and returns the response
	 * @throws RequestAlreadyProcessedException if a concurrent request with the same key
	 * was faster
	 */
	@Transactional
	@SerializedPerWorkspace
	public StoredResponse execute(IdempotentRequest request, Supplier<StoredResponse> create) {
		StoredResponse response = create.get();
		this.store.store(request, response);
		return response;
	}

}
