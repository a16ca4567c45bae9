package io.twindesk.omnidesk;

import io.twindesk.agent.TabRefreshRequested;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refreshes users' browser tabs. */
@Service
@Transactional
class TabRefresh {

	private final ApplicationEventPublisher events;

	TabRefresh(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Publishes an event that requests a reload of a tab. */
	void refresh(String tabId) {
		this.events.publishEvent(new TabRefreshRequested(tabId));
	}

}
