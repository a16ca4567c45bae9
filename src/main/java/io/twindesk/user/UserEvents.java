package io.twindesk.user;

import java.util.Map;
import java.util.Set;

import io.twindesk.audit.Audit;
import io.twindesk.event.Events;

import org.springframework.stereotype.Component;

/**
 * Tells whoever listens what becomes of users, and keeps who did it, with the change
 * itself or not at all.
 */
@Component
class UserEvents {

	private final Events events;

	private final Audit audit;

	UserEvents(Events events, Audit audit) {
		this.events = events;
		this.audit = audit;
	}

	void created(User user) {
		publish("user.created", user.id(), UserDifference.fields(user));
	}

	/**
	 * Something about the user is other than before: data, a state, a link.
	 * @param fields what it is
	 */
	void changed(long id, Set<String> fields) {
		publish("user.changed", id, fields);
	}

	void deleted(long id) {
		publish("user.deleted", id, Set.of());
	}

	private void publish(String type, long id, Set<String> fields) {
		this.events.publish(type, Map.of("userID", id));
		this.audit.record(type, id, fields);
	}

}
