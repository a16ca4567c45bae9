package io.twindesk.user;

import java.util.Map;
import java.util.Set;

import io.twindesk.audit.AuditTrail;
import io.twindesk.event.EventService;

import org.springframework.stereotype.Component;

/**
 * Publishes events about users and records them in the audit trail, in the transaction of
 * the change.
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
	 * Publishes that data, the state or the links of a user have changed.
	 * @param fields the names of the changed fields
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
