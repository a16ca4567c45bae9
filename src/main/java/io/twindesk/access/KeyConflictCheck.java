package io.twindesk.access;

import java.util.List;

import io.twindesk.workspace.RestoreRequested;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to bring back keys that have come to open another workspace since. One that
 * does so between the question and the answer is found by the index of keys; asked again,
 * it is found here.
 */
@Component
class KeyConflictCheck {

	private static final String TAKEN = """
			select f.staff_email from credential_copy f join credential c on c.key_hash = f.key_hash
			where f.workspace_id = ? and c.workspace_id <> ? order by f.created_at, f.id
			""";

	private final JdbcTemplate jdbc;

	KeyConflictCheck(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(RestoreRequested restoring) {
		List<String> staffEmails = this.jdbc.queryForList(TAKEN, String.class, restoring.copy().id(),
				restoring.workspace().id());
		if (!staffEmails.isEmpty()) {
			throw new KeyTakenException(staffEmails.get(0));
		}
	}

}
