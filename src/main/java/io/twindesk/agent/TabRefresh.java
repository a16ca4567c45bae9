package io.twindesk.agent;

import java.util.Map;

import io.twindesk.event.EventService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refreshes users' browser tabs. */
@Service
@Transactional
public class TabRefresh {

	private final EventService eventService;

	TabRefresh(EventService eventService) {
		this.eventService = eventService;
	}

	/** Publishes an event that requests a reload of a tab. */
	public void refresh(String tabId) {
		this.eventService.publish("tab.refresh", Map.of("tabID", tabId));
	}

}
