package io.twindesk.agent;

import java.util.Map;

import io.twindesk.event.EventService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browser tabs that people have open. */
@Service
@Transactional
public class TabRefresh {

	private final EventService eventService;

	TabRefresh(EventService eventService) {
		this.eventService = eventService;
	}

	/** Tells whoever listens that a tab is to be loaded anew. */
	public void refresh(String tabId) {
		this.eventService.publish("tab.refresh", Map.of("tabID", tabId));
	}

}
