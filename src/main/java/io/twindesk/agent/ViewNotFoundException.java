package io.twindesk.agent;

/** Thrown when the workspace has no view with this id. */
public final class ViewNotFoundException extends AgentException {

	ViewNotFoundException(long viewId) {
		super("There is no view with id " + viewId);
	}

}
