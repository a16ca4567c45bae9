package io.twindesk.event;

import java.util.Map;

import io.twindesk.agent.AgentStatusChanged;
import io.twindesk.agent.TabRefreshRequested;
import io.twindesk.user.UserChanged;
import io.twindesk.user.UserCreated;
import io.twindesk.user.UserDeleted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes the changes of users as events of their workspace, in the transaction of the
 * change.
 */
@Component
class DomainEventListener {

	private final EventService eventService;

	DomainEventListener(EventService eventService) {
		this.eventService = eventService;
	}

	@EventListener
	void onUserCreated(UserCreated created) {
		publish("user.created", created.userId());
	}

	@EventListener
	void onUserChanged(UserChanged changed) {
		publish("user.changed", changed.userId());
	}

	@EventListener
	void onUserDeleted(UserDeleted deleted) {
		publish("user.deleted", deleted.userId());
	}

	@EventListener
	void onAgentStatusChanged(AgentStatusChanged changed) {
		this.eventService.publish("status.changed",
				Map.of("userID", changed.userId(), "statusID", changed.statusId(), "locked", changed.locked()));
	}

	@EventListener
	void onTabRefreshRequested(TabRefreshRequested requested) {
		this.eventService.publish("tab.refresh", Map.of("tabID", requested.tabId()));
	}

	private void publish(String type, long userId) {
		this.eventService.publish(type, Map.of("userID", userId));
	}

}
