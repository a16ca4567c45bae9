package io.twindesk.agent;

/** Thrown when a locked status is to be changed. */
public final class StatusLockedException extends AgentException {

	StatusLockedException(long userId) {
		super("The status of user " + userId + " is locked");
	}

}
