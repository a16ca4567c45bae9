package io.twindesk.user;

/** The order of a list of users. */
public enum UserOrder {

	/** Ascending by id; the order that every list can read from an index. */
	ID(" order by u.id"),

	ID_DESCENDING(" order by u.id desc"),

	/** The users that were changed longest ago first. */
	UPDATED(" order by u.updated_at, u.id"),

	/** The users that were changed last first. */
	UPDATED_DESCENDING(" order by u.updated_at desc, u.id desc");

	private final String sql;

	UserOrder(String sql) {
		this.sql = sql;
	}

	/** Returns the order of a query of {@code users u}. */
	String sql() {
		return this.sql;
	}

}
