package io.twindesk.user;

import java.util.Map;

import io.twindesk.event.Events;

import org.springframework.stereotype.Component;

/** Tells whoever listens what becomes of users, with the change itself or not at all. */
@Component
class UserEvents {

	private final Events events;

	UserEvents(Events events) {
		this.events = events;
	}

	void created(long id) {
		publish("user.created", id);
	}

	/** Something about the user is other than before: data, a state, a link. */
	void changed(long id) {
		publish("user.changed", id);
	}

	void deleted(long id) {
		publish("user.deleted", id);
	}

	private void publish(String type, long id) {
		this.events.publish(type, Map.of("userID", id));
	}

}
