package io.twindesk.transaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Assigns the numbers of a workspace's events, mails and audit entries, each kind
 * consecutive from 1. Taking numbers locks the workspace's row of {@code event_counter}
 * until the transaction ends.
 */
@Component
public class WorkspaceSequences {

	private static final String INSERT = """
			insert into event_counter (workspace_id, last_event_id, last_mail_id, last_audit_id) values (?, 0, 0, 0)""";

	private static final String LAST_EVENT = "select last_event_id from event_counter where workspace_id = ?";

	private static final String TAKE = """
			update event_counter set last_event_id = last_event_id + ?, last_mail_id = last_mail_id + ?,
			last_audit_id = last_audit_id + ? where workspace_id = ?""";

	private final JdbcTemplate jdbc;

	private final String take;

	WorkspaceSequences(JdbcTemplate jdbc, UpdateReturning returning) {
		this.jdbc = jdbc;
		this.take = returning.sql(TAKE, "last_event_id, last_mail_id, last_audit_id");
	}

	/** Creates the sequences of a new workspace. */
	public void create(long workspaceId) {
		this.jdbc.update(INSERT, workspaceId);
	}

	/** Returns the id of a workspace's newest event, or 0 if there is none. */
	public long lastEventId(long workspaceId) {
		List<Long> last = this.jdbc.queryForList(LAST_EVENT, Long.class, workspaceId);
		return last.isEmpty() ? 0 : last.get(0);
	}

	/**
	 * Takes the next numbers of a workspace.
	 * @param counts the number of values to take of each kind
	 * @return the number before the first value taken, of each kind
	 * @throws EmptyResultDataAccessException if the workspace was deleted meanwhile
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
			throw new EmptyResultDataAccessException("There is no workspace with the id " + workspaceId, 1);
		}
		return before;
	}

}
