package io.twindesk.idempotency;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Thrown when a concurrent request with the same key has stored its response first. If
 * that response is missing (because of a reset), the client may repeat its request.
 */
final class RequestAlreadyProcessedException extends DataAccessResourceFailureException {

	RequestAlreadyProcessedException() {
		super("The key was used by a concurrent request");
	}

}
