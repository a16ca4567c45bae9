package io.twindesk.control;

import io.twindesk.workspace.OnDemandWorkspaces;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the idle workspaces that were created with {@code removeWhenIdle}. */
@Component
class IdleWorkspaces {

	private final OnDemandWorkspaces workspaces;

	IdleWorkspaces(OnDemandWorkspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
	void remove() {
		this.workspaces.removeIdleOthers();
	}

}
