package io.twindesk.agent;

import java.util.Map;

import io.twindesk.event.Events;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browser tabs that people have open. */
@Service
@Transactional
public class Tabs {

	private final Events events;

	Tabs(Events events) {
		this.events = events;
	}

	/** Tells whoever listens that a tab is to be loaded anew. */
	public void refresh(String tabId) {
		this.events.publish("tab.refresh", Map.of("tabID", tabId));
	}

}
