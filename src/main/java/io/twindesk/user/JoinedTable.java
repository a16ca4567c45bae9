package io.twindesk.user;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Another package's table with at most one row for each user, which a page of users
 * brings along in the same statement.
 */
public interface JoinedTable {

	/** Its columns with commas between, each qualified by the table's alias. */
	String columns();

	/** The outer join to the users, whose alias is {@code u}. */
	String join();

	/**
	 * Reads the row of a user; all its columns are null if there is none.
	 * @param first the place of its first column
	 */
	void read(long userId, ResultSet row, int first) throws SQLException;

}
