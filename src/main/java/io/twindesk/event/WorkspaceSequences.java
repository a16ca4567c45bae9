package io.twindesk.event;

import java.util.EnumMap;
import java.util.Map;

import io.twindesk.storage.UpdateReturning;
import io.twindesk.workspace.UnknownWorkspaceException;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Assigns the numbers of a workspace's events, mails and audit entries, each kind
 * consecutive from 1. Taking numbers locks the row until the transaction ends.
 */
@Component
class WorkspaceSequences {

	private final JdbcTemplate jdbc;

	private final String take;

	WorkspaceSequences(JdbcTemplate jdbc, UpdateReturning returning) {
		this.jdbc = jdbc;
		this.take = returning.sql(
				"update event_counter set last_event_id = last_event_id + ?, last_mail_id = last_mail_id + ?,"
						+ " last_audit_id = last_audit_id + ? where workspace_id = ?",
				"last_event_id, last_mail_id, last_audit_id");
	}

	/**
	 * Takes the next numbers of a workspace.
	 * @param counts the number of values to take of each kind
	 * @return the number before the first value taken, of each kind
	 * @throws UnknownWorkspaceException if the workspace was deleted meanwhile
	 */
	Map<SequenceKind, Long> take(long workspaceId, Map<SequenceKind, Integer> counts) {
		int events = counts.getOrDefault(SequenceKind.EVENT, 0);
		int mails = counts.getOrDefault(SequenceKind.MAIL, 0);
		int entries = counts.getOrDefault(SequenceKind.AUDIT, 0);
		Map<SequenceKind, Long> before = new EnumMap<>(SequenceKind.class);
		this.jdbc.query(this.take, (row) -> {
			before.put(SequenceKind.EVENT, row.getLong(1) - events);
			before.put(SequenceKind.MAIL, row.getLong(2) - mails);
			before.put(SequenceKind.AUDIT, row.getLong(3) - entries);
		}, events, mails, entries, workspaceId);
		if (before.isEmpty()) {
			throw new UnknownWorkspaceException(String.valueOf(workspaceId));
		}
		return before;
	}

}
