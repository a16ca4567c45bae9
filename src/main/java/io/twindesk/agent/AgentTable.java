package io.twindesk.agent;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Locks, reads and writes whole rows of {@code agent} in SQL. Status updates are the most
 * frequent write, and Hibernate takes several times as long for one as the database.
 */
@Component
class AgentTable {

	/** The columns in the order in which they are read, of a table called {@code a}. */
	static final String COLUMNS = """
			a.date_format, a.group_ids, a.max_chats, a.chat_sound_new_message, a.notify_on_ticket_assignment,
			a.ticket_incognito_mode, a.calls_auto_answer, a.status_id, a.status_locked, a.last_internal_call_id,
			a.browser_request_time""";

	private static final String FIND = "select " + COLUMNS + " from agent a where a.workspace_id = ? and a.user_id = ?";

	private static final String LOCK = FIND + " for update";

	private static final String VALUES = COLUMNS.replace("a.", "");

	private static final int VALUE_COUNT = 11;

	private static final String INSERT = "insert into agent (" + VALUES + ", workspace_id, user_id) values ("
			+ "?, ".repeat(VALUE_COUNT) + "?, ?)";

	private static final String UPDATE = "update agent set " + VALUES.replace(",", " = ?,")
			+ " = ? where workspace_id = ? and user_id = ?";

	private static final GroupsConverter GROUPS = new GroupsConverter();

	private final JdbcTemplate jdbc;

	private final WorkspaceContext workspaceContext;

	AgentTable(JdbcTemplate jdbc, WorkspaceContext workspaceContext) {
		this.jdbc = jdbc;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Returns the settings of a user of the current workspace, empty if none are stored.
	 */
	Optional<AgentSettings> find(long userId) {
		return query(FIND, userId);
	}

	/** As {@link #find}, and locks the row until the end of the transaction. */
	Optional<AgentSettings> lock(long userId) {
		return query(LOCK, userId);
	}

	void insert(long userId, AgentSettings agentSettings) {
		write(INSERT, userId, agentSettings);
	}

	void update(long userId, AgentSettings agentSettings) {
		write(UPDATE, userId, agentSettings);
	}

	/**
	 * Reads a row that has the {@link #COLUMNS}.
	 * @param first the index of the first of these columns
	 */
	static AgentSettings agent(ResultSet row, int first) throws SQLException {
		return new AgentSettings(row.getString(first), GROUPS.convertToEntityAttribute(row.getString(first + 1)),
				row.getLong(first + 2), row.getBoolean(first + 3), row.getBoolean(first + 4), row.getBoolean(first + 5),
				row.getBoolean(first + 6), new AgentSettings.Status(row.getLong(first + 7), row.getBoolean(first + 8),
						row.getObject(first + 9, Long.class), row.getLong(first + 10)));
	}

	private Optional<AgentSettings> query(String sql, long userId) {
		List<AgentSettings> result = this.jdbc.query(sql, (row, number) -> agent(row, 1),
				this.workspaceContext.get().id(), userId);
		return result.stream().findFirst();
	}

	private void write(String sql, long userId, AgentSettings agentSettings) {
		this.jdbc.update(sql, (row) -> {
			set(row, agentSettings);
			row.setLong(VALUE_COUNT + 1, this.workspaceContext.get().id());
			row.setLong(VALUE_COUNT + 2, userId);
		});
	}

	private static void set(PreparedStatement row, AgentSettings agentSettings) throws SQLException {
		AgentSettings.Status status = agentSettings.status();
		row.setString(1, agentSettings.dateFormat());
		row.setString(2, GROUPS.convertToDatabaseColumn(agentSettings.groups()));
		row.setLong(3, agentSettings.maxChats());
		row.setBoolean(4, agentSettings.chatSoundNewMessage());
		row.setBoolean(5, agentSettings.notifyOnTicketAssignment());
		row.setBoolean(6, agentSettings.ticketIncognitoMode());
		row.setBoolean(7, agentSettings.callsAutoAnswer());
		row.setLong(8, status.id());
		row.setBoolean(9, status.locked());
		row.setObject(10, status.lastInternalCallId(), Types.BIGINT);
		row.setLong(11, status.browserRequestTime());
	}

}
