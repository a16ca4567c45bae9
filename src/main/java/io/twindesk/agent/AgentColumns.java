package io.twindesk.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.twindesk.user.JoinedTable;

/** The agent rows of a page of users. */
class AgentColumns implements JoinedTable {

	private static final GroupsConverter GROUPS = new GroupsConverter();

	private final Map<Long, AgentSettings> agents = new HashMap<>();

	/** By the ids of the users who have a row. */
	Map<Long, AgentSettings> agents() {
		return this.agents;
	}

	@Override
	public String columns() {
		return """
				a.date_format, a.group_ids, a.max_chats, a.chat_sound_new_message, a.notify_on_ticket_assignment,
				a.ticket_incognito_mode, a.calls_auto_answer, a.status_id, a.status_locked, a.last_internal_call_id,
				a.browser_request_time""";
	}

	@Override
	public String join() {
		return " left join agent a on a.workspace_id = u.workspace_id and a.user_id = u.id";
	}

	@Override
	public void read(long userId, ResultSet row, int first) throws SQLException {
		String dateFormat = row.getString(first);
		if (dateFormat == null) {
			return;
		}
		Long lastCall = row.getObject(first + 9, Long.class);
		this.agents.put(userId,
				new AgentSettings(dateFormat, GROUPS.convertToEntityAttribute(row.getString(first + 1)),
						row.getLong(first + 2), row.getBoolean(first + 3), row.getBoolean(first + 4),
						row.getBoolean(first + 5), row.getBoolean(first + 6), new AgentSettings.Status(
								row.getLong(first + 7), row.getBoolean(first + 8), lastCall, row.getLong(first + 10))));
	}

}
