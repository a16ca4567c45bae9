package io.twindesk.agent;

/** The status is locked, so nobody's browser changes it. */
public final class StatusLockedException extends AgentException {

	StatusLockedException(long userId) {
		super("The status of user " + userId + " is locked");
	}

}
