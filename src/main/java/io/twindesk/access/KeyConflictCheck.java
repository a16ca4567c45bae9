package io.twindesk.access;

import java.util.List;

import io.twindesk.workspace.RestoreRequested;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rejects a restore whose keys now belong to another workspace. A race is caught by the
 * unique index; the retry then reports it here.
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
	void onRestoreRequested(RestoreRequested request) {
		List<String> staffEmails = this.jdbc.queryForList(TAKEN, String.class, request.copy().id(),
				request.workspace().id());
		if (!staffEmails.isEmpty()) {
			throw new KeyTakenException(staffEmails.get(0));
		}
	}

}
