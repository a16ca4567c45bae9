package io.twindesk.user;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** An SQL fragment with the values of its parameters. */
record SqlCondition(String sql, List<Object> parameters) {

	static SqlCondition of(String sql, Object parameter) {
		return new SqlCondition(sql, List.of(parameter));
	}

	static SqlCondition in(String column, Set<String> values) {
		return new SqlCondition(column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
				List.copyOf(values));
	}

	/** Combines conditions with OR. Without any condition the result is never true. */
	static SqlCondition anyOf(List<SqlCondition> conditions) {
		if (conditions.isEmpty()) {
			return new SqlCondition("1 = 0", List.of());
		}
		return join(conditions, " or ");
	}

	SqlCondition and(SqlCondition other) {
		return join(List.of(this, other), " and ");
	}

	/** Prepends SQL text without parameters. */
	SqlCondition within(String before) {
		return within(before, "");
	}

	SqlCondition within(String before, String after) {
		return new SqlCondition(before + this.sql + after, this.parameters);
	}

	SqlCondition followedBy(SqlCondition other) {
		List<Object> all = new ArrayList<>(this.parameters);
		all.addAll(other.parameters);
		return new SqlCondition(this.sql + other.sql, all);
	}

	private static SqlCondition join(List<SqlCondition> conditions, String operator) {
		List<Object> parameters = new ArrayList<>();
		conditions.forEach((condition) -> parameters.addAll(condition.parameters));
		return new SqlCondition("(" + String.join(operator, conditions.stream().map(SqlCondition::sql).toList()) + ")",
				parameters);
	}

}
