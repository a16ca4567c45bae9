package io.twindesk.agent;

/**
 * Why somebody's way of working could not be changed so. Each cause is a type; how it
 * looks on the wire is the dialect's business.
 */
public abstract sealed class AgentException extends RuntimeException
		permits ReservationConflictException, StatusLockedException, StatisticNotFoundException, ViewNotFoundException {

	AgentException(String message) {
		super(message, null, false, false);
	}

}
