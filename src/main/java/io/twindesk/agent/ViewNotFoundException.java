package io.twindesk.agent;

/** The workspace has no view with this number. */
public final class ViewNotFoundException extends AgentException {

	ViewNotFoundException(long viewId) {
		super("There is no view with id " + viewId);
	}

}
