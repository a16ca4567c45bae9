package io.twindesk.user;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The SQL of a list for one filter. */
final class UserQuery {

	private final UserPredicates conditions;

	private final String order;

	private final UserOrder requested;

	/**
	 * Creates the SQL of one filter.
	 * @param byLanguage whether the filter selects one language
	 */
	UserQuery(UserPredicates conditions, boolean byLanguage, UserOrder requested) {
		this.conditions = conditions;
		this.requested = requested;
		this.order = (requested == UserOrder.ID) ? order(conditions, byLanguage) : requested.sql();
	}

	/**
	 * Returns an order by id in the form that makes each planner choose the right index.
	 * If conditions are selective, no index has this order, so that the planner looks up
	 * the matches and sorts them; PostgreSQL would otherwise scan all ids in order,
	 * hoping to fill the page soon. In the other cases it is the complete order of an
	 * index, because H2 scans an index in order only if all its columns are named.
	 */
	private static String order(UserPredicates conditions, boolean byLanguage) {
		if (conditions.isSelective()) {
			return " order by u.id + 0";
		}
		String exact = conditions.exactValue();
		if (exact != null) {
			return " order by %1$s.workspace_id, %1$s.field, %1$s.filter_key, %1$s.user_id".formatted(exact);
		}
		return byLanguage ? " order by u.workspace_id, u.language, u.id" : " order by u.workspace_id, u.id";
	}

	/**
	 * Returns the SQL of a page; the limit and the offset are two more parameters at the
	 * end.
	 * @param deep whether many rows are skipped
	 * @param joined a table whose columns come last, or null
	 * @param total a query whose single value follows the user's columns in every row,
	 * with its parameters first; or null
	 */
	String page(boolean deep, @Nullable JoinedTable joined, @Nullable String total) {
		String select = "select " + UserRowMapper.COLUMNS + ((total != null) ? ", (" + total + ")" : "")
				+ ((joined != null) ? ", " + joined.columns() : "");
		String join = (joined != null) ? joined.join() : "";
		if (!deep) {
			return select + " from users u" + this.conditions.joins() + join + this.conditions.where() + this.order
					+ " limit ? offset ?";
		}
		return select + " from (select u.workspace_id, u.id from users u" + this.conditions.sql() + this.order
				+ " limit ? offset ?) p join users u on u.workspace_id = p.workspace_id and u.id = p.id" + join
				+ this.requested.sql();
	}

	String count() {
		return "select count(*) from users u" + this.conditions.sql();
	}

	List<Object> parameters() {
		return this.conditions.parameters();
	}

	Object[] pageParameters(long offset, int limit) {
		List<Object> parameters = new ArrayList<>(parameters());
		parameters.add(limit);
		parameters.add(offset);
		return parameters.toArray();
	}

}
