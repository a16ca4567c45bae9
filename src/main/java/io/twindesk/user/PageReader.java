package io.twindesk.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads the rows of a page: the user's columns, the total if requested, and the columns
 * of a joined table.
 */
class PageReader implements RowCallbackHandler {

	private final UserRowMapper mapper = new UserRowMapper();

	private final List<User> users = new ArrayList<>();

	private final @Nullable JoinedTable joined;

	private final boolean withTotal;

	private long total = -1;

	PageReader(@Nullable JoinedTable joined, boolean withTotal) {
		this.joined = joined;
		this.withTotal = withTotal;
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		User user = this.mapper.mapRow(row, this.users.size());
		this.users.add(user);
		if (this.withTotal) {
			this.total = row.getLong(UserRowMapper.COLUMN_COUNT + 1);
		}
		if (this.joined != null) {
			this.joined.read(user.id(), row, UserRowMapper.COLUMN_COUNT + (this.withTotal ? 2 : 1));
		}
	}

	List<User> users() {
		return this.users;
	}

	/**
	 * Returns the total of the page's rows, or -1 if there was no row or no such column.
	 */
	long total() {
		return this.total;
	}

}
