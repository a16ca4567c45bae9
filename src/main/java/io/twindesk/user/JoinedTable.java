package io.twindesk.user;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A table of another package, with at most one row for each user, that is joined to a
 * page of users in the same statement.
 */
public interface JoinedTable {

	/** Returns the columns separated by commas, each qualified by the table's alias. */
	String columns();

	/** Returns the outer join to the users, whose alias is {@code u}. */
	String join();

	/**
	 * Reads a user's row; all columns are null if the user has none.
	 * @param first the position of the first column
	 */
	void read(long userId, ResultSet row, int first) throws SQLException;

}
