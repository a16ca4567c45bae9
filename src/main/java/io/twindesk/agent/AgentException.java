package io.twindesk.agent;

/**
 * Thrown when the work data of a user cannot be changed as requested. Each cause is a
 * type of its own; the dialects map it to a response.
 */
public abstract sealed class AgentException extends RuntimeException
		permits ReservationConflictException, StatusLockedException, StatisticNotFoundException, ViewNotFoundException {

	AgentException(String message) {
		super(message, null, false, false);
	}

}
