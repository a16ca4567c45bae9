package io.twindesk.idempotency;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The same key was answered while this call was under way. Whoever finds no answer then
 * (a reset has taken it) may come again.
 */
final class RequestAlreadyProcessedException extends DataAccessResourceFailureException {

	RequestAlreadyProcessedException() {
		super("The key was used meanwhile");
	}

}
