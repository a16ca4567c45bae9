package io.twindesk.user;

import java.util.Map;
import java.util.Set;

import io.twindesk.audit.AuditTrail;
import io.twindesk.event.EventService;

import org.springframework.stereotype.Component;

/**
 * Tells whoever listens what becomes of users, and keeps who did it, with the change
 * itself or not at all.
 */
@Component
class UserEvents {

	private final EventService eventService;

	private final AuditTrail auditTrail;

	UserEvents(EventService eventService, AuditTrail auditTrail) {
		this.eventService = eventService;
		this.auditTrail = auditTrail;
	}

	void created(User user) {
		publish("user.created", user.id(), ChangedFields.fields(user));
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
		this.eventService.publish(type, Map.of("userID", id));
		this.auditTrail.record(type, id, fields);
	}

}
