package io.twindesk.audit;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;

import io.twindesk.access.Actor;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows of the audit trail. */
@Component
class AuditStore {

	private static final int MAX_FIELDS_LENGTH = 4000;

	private static final String INSERT = """
			insert into audit (workspace_id, id, at, action, user_id, credential_id, fields, actor_kind, actor_id,
			actor_name, request_id, source, times)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	AuditStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void insert(long workspaceId, AuditEntry entry) {
		Actor actor = entry.actor();
		this.jdbc.update(INSERT, (row) -> {
			row.setLong(1, workspaceId);
			row.setLong(2, entry.id());
			row.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
			row.setString(4, entry.action());
			row.setObject(5, entry.userId(), Types.BIGINT);
			row.setString(6, entry.credentialId());
			row.setString(7, joined(entry.fields()));
			row.setString(8, actor.kind().name());
			row.setString(9, actor.id());
			row.setString(10, actor.name());
			row.setString(11, actor.requestId());
			row.setString(12, actor.source());
			row.setInt(13, entry.times());
		});
	}

	/** Joins as many complete names as fit. */
	private static String joined(List<String> fields) {
		String joined = String.join(",", fields);
		return (joined.length() <= MAX_FIELDS_LENGTH) ? joined
				: joined.substring(0, joined.lastIndexOf(',', MAX_FIELDS_LENGTH - 2)) + ",…";
	}

}
