package io.twindesk.user;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.workspace.WorkspaceContext;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads users of the current workspace, each call with one statement, or two if the total
 * must be counted. A transaction is not required; inside one, its changes are visible.
 */
@Service
public class UserQueries {

	private static final String FIND = "select " + UserRowMapper.COLUMNS
			+ " from users u where u.workspace_id = ? and u.id = ?";

	private static final String ALL = "select " + UserRowMapper.COLUMNS
			+ " from users u where u.workspace_id = ? order by u.workspace_id, u.id";

	/**
	 * The group number is never null here: H2 would look up a null in the index by the
	 * workspace alone and read all users.
	 */
	static final String FIND_WITH_GROUP = "select " + UserRowMapper.COLUMNS + """
			, (select array_agg(g.id order by g.id) from users g
			where g.workspace_id = u.workspace_id and g.link_group = coalesce(u.link_group, -1))
			from users u where u.workspace_id = ? and u.id = ?""";

	private final JdbcTemplate jdbc;

	private final UserSearch search;

	private final WorkspaceContext workspaceContext;

	private final EntityManager entityManager;

	UserQueries(JdbcTemplate jdbc, UserSearch search, WorkspaceContext workspaceContext, EntityManager entityManager) {
		this.jdbc = jdbc;
		this.search = search;
		this.workspaceContext = workspaceContext;
		this.entityManager = entityManager;
	}

	/**
	 * Returns a user.
	 * @throws UserNotFoundException if there is no such user
	 */
	public User get(long id) {
		flush();
		return single(id, this.jdbc.query(FIND, new UserRowMapper(), this.workspaceContext.get().id(), id));
	}

	/**
	 * Returns a user with the group of linked users.
	 * @throws UserNotFoundException if there is no such user
	 */
	public LinkedUser getWithGroup(long id) {
		flush();
		UserRowMapper mapper = new UserRowMapper();
		return single(id, this.jdbc.query(FIND_WITH_GROUP, (row, number) -> {
			User user = mapper.mapRow(row, number);
			return new LinkedUser(user, group(row.getArray(UserRowMapper.COLUMN_COUNT + 1), id));
		}, this.workspaceContext.get().id(), id));
	}

	/**
	 * Returns a page of the users that match, ascending by id.
	 * @param offset the number of skipped users; past the end the page is empty but has
	 * the total
	 */
	public UserPage list(UserFilter filter, long offset, int limit) {
		return list(filter, offset, limit, null);
	}

	/**
	 * Returns a page of users in an order of choice. Other orders than by id sort all
	 * matches.
	 */
	public UserPage list(UserFilter filter, UserOrder order, long offset, int limit) {
		flush();
		return this.search.page(filter, order, offset, limit, null);
	}

	/**
	 * Returns a page of users as {@link #list(UserFilter, long, int)} does.
	 * @param joined a table to join, or null
	 */
	public UserPage list(UserFilter filter, long offset, int limit, @Nullable JoinedTable joined) {
		flush();
		return this.search.page(filter, UserOrder.ID, offset, limit, joined);
	}

	/**
	 * Returns a page of users after an id, ascending by id, with the number of all
	 * matches.
	 */
	public UserPage listAfter(UserSelection selection, long after, int limit) {
		flush();
		return this.search.pageAfter(selection, after, limit);
	}

	/** Returns all users, ascending by id. */
	List<User> all() {
		flush();
		return this.jdbc.query(ALL, new UserRowMapper(), this.workspaceContext.get().id());
	}

	private static List<Long> group(@Nullable Array array, long id) throws SQLException {
		if (array == null) {
			return List.of(id);
		}
		List<Long> group = new ArrayList<>();
		for (Object member : (Object[]) array.getArray()) {
			group.add(((Number) member).longValue());
		}
		return group;
	}

	private static <T> T single(long id, List<T> result) {
		if (result.isEmpty()) {
			throw new UserNotFoundException("id " + id);
		}
		return result.get(0);
	}

	/** Makes the changes of the current transaction visible to SQL. */
	private void flush() {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.entityManager.flush();
		}
	}

}
