package io.twindesk.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.twindesk.user.JoinedTable;

/** The work settings of a page of users, read by a join. */
class AgentColumns implements JoinedTable {

	private final Map<Long, AgentSettings> agents = new HashMap<>();

	/** Returns the settings by user id, without users that have no row. */
	Map<Long, AgentSettings> agents() {
		return this.agents;
	}

	@Override
	public String columns() {
		return AgentTable.COLUMNS;
	}

	@Override
	public String join() {
		return " left join agent a on a.workspace_id = u.workspace_id and a.user_id = u.id";
	}

	@Override
	public void read(long userId, ResultSet row, int first) throws SQLException {
		if (row.getString(first) != null) {
			this.agents.put(userId, AgentTable.agent(row, first));
		}
	}

}
