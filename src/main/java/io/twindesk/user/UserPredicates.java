package io.twindesk.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Collects the conditions of one query as SQL that both databases can evaluate with an
 * index: equality, a range for "starts with", and joins that match at most one row per
 * user. Every value is a parameter.
 */
class UserPredicates {

	private final StringBuilder joins = new StringBuilder();

	private final StringBuilder where = new StringBuilder();

	private final List<Object> parameters = new ArrayList<>();

	private int joined;

	private boolean selective;

	private @Nullable String exactValue;

	/**
	 * @param workspaceId the workspace to search
	 * @param alias the alias of the searched table
	 */
	UserPredicates(long workspaceId, String alias) {
		this.where.append(" where ").append(alias).append(".workspace_id = ?");
		this.parameters.add(workspaceId);
	}

	/** Returns the joins and conditions, which follow the table. */
	String sql() {
		return joins() + where();
	}

	String joins() {
		return this.joins.toString();
	}

	String where() {
		return this.where.toString();
	}

	/** Returns the parameters of {@link #sql()}. */
	List<Object> parameters() {
		return this.parameters;
	}

	/** Returns whether a condition has an index that leads to few rows. */
	boolean isSelective() {
		return this.selective;
	}

	/** Returns the alias of a joined value that is the same for all matches, or null. */
	@Nullable String exactValue() {
		return this.exactValue;
	}

	private void and(SqlCondition condition) {
		this.where.append(" and ").append(condition.sql());
		this.parameters.addAll(condition.parameters());
	}

	/** Adds an equality; a null value adds nothing. */
	void equal(String column, @Nullable Object value) {
		if (value != null) {
			and(SqlCondition.of(column + " = ?", value));
		}
	}

	void within(String column, TimeWindow window) {
		this.selective |= !window.equals(TimeWindow.ALWAYS);
		if (window.from() != null) {
			and(SqlCondition.of(column + " >= ?", timestamp(window.from())));
		}
		if (window.until() != null) {
			and(SqlCondition.of(column + " < ?", timestamp(window.until())));
		}
	}

	private static Object timestamp(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	void matches(String column, TextCondition match) {
		this.selective |= isSelective(match);
		and(matching(column, match));
	}

	private static boolean isSelective(TextCondition match) {
		return match.kind() == TextCondition.Kind.EQUALS || match.kind() == TextCondition.Kind.STARTS_WITH;
	}

	/** Adds the state of a user, or of the count of users in that state. */
	void inState(String alias, UserFilter filter) {
		equal(alias + ".deleted", (filter.withDeleted() && !filter.onlyActive()) ? null : false);
		equal(alias + ".active", filter.onlyActive() ? true : null);
	}

	/** Adds the state of a user, or of the count of users in that state; null for any. */
	void inState(String alias, @Nullable UserState state) {
		if (state != null) {
			equal(alias + ".deleted", state == UserState.DELETED);
			equal(alias + ".active", (state == UserState.DELETED) ? null : state == UserState.ACTIVE);
		}
	}

	/** Adds the position after which a page begins. */
	void after(long id) {
		and(SqlCondition.of("u.id > ?", id));
	}

	/**
	 * Adds a text search. A phone is searched in its original spelling and by its digits.
	 */
	void containsText(String text) {
		List<SqlCondition> alternatives = new ArrayList<>();
		alternatives.add(matching("u.username_key", contains(UsernameGenerator.key(text))));
		alternatives.add(matching("u.email_key", contains(Identifier.normalized(IdentifierType.EMAIL, text))));
		alternatives.add(matching("u.name_key", contains(TextCondition.fold(text))));
		alternatives.add(matching("u.phone", contains(text)));
		if (text.matches("[+ ]*[0-9][0-9+ ]*")) {
			alternatives.add(matching("u.phone_key", contains(Identifier.normalized(IdentifierType.PHONE, text))));
		}
		and(SqlCondition.anyOf(alternatives));
	}

	private static TextCondition contains(String text) {
		return new TextCondition(TextCondition.Kind.CONTAINS, text);
	}

	/** Joins the identifier of a type; a user has at most one. */
	void hasIdentifier(IdentifierType type, @Nullable String value, @Nullable String channel) {
		this.selective = true;
		String alias = join("identifier");
		equal(alias + ".space", type.namespace());
		equal(alias + ".type", type.name());
		equal(alias + ".identifier_key", value);
		equal(alias + ".channel", channel);
	}

	/**
	 * Adds a condition on a phone number or the number of a WhatsApp account, as a union,
	 * because neither database uses the indexes of two tables for an OR.
	 */
	void hasPhone(TextCondition match) {
		this.selective |= isSelective(match);
		Object workspaceId = this.parameters.get(0);
		SqlCondition phone = SqlCondition.of("p.workspace_id = ?", workspaceId).and(matching("p.phone_key", match));
		SqlCondition account = SqlCondition.of("a.workspace_id = ?", workspaceId)
			.and(SqlCondition.of("a.space = ?", IdentifierType.WHATSAPP.namespace()))
			.and(matching("a.identifier_key", match));
		and(phone.within("u.id in (select p.id from users p where ")
			.followedBy(account.within(" union all select a.user_id from identifier a where "))
			.within("", ")"));
	}

	/** Requires that a checkbox is not set, whether or not the user has the field. */
	void unsetCheckbox(String field) {
		SqlCondition set = SqlCondition.of("v.workspace_id = ?", this.parameters.get(0))
			.and(SqlCondition.of("v.field = ?", field))
			.and(SqlCondition.of("v.filter_key <> ?", new CustomValue.Bool(false).filterKey()));
		and(set.within("not exists (select 1 from custom_field_value v where v.user_id = u.id and ", ")"));
	}

	/** Joins the value of a custom field; a user has at most one. */
	void customField(String key, TextCondition match, @Nullable CustomField declared) {
		String alias = join("custom_field_value");
		equal(alias + ".field", key);
		String filterKey = alias + ".filter_key";
		Set<String> exact = exactKeys(match, declared);
		List<SqlCondition> alternatives = new ArrayList<>();
		if (!exact.isEmpty()) {
			alternatives.add(SqlCondition.in(filterKey, exact));
		}
		if (declared != null && declared.type().isExact() && exact.size() == 1) {
			this.exactValue = alias;
		}
		else {
			this.selective = true;
		}
		if (declared == null || !declared.type().isExact()) {
			alternatives
				.add(matchingText(filterKey, alias + ".folded", match.with(CustomValue.Text.fold(match.text()))));
		}
		and(SqlCondition.anyOf(alternatives));
	}

	private String join(String table) {
		String alias = "j" + ++this.joined;
		this.joins.append(" join %s %s on %s.workspace_id = u.workspace_id and %s.user_id = u.id".formatted(table,
				alias, alias, alias));
		equal(alias + ".workspace_id", this.parameters.get(0));
		return alias;
	}

	/**
	 * Returns the filter keys of the numbers, booleans and options that equal the
	 * filter's complete text. An anchored text matches only texts.
	 */
	private static Set<String> exactKeys(TextCondition match, @Nullable CustomField declared) {
		Set<String> keys = new LinkedHashSet<>();
		CustomValue.Text text = new CustomValue.Text(match.text());
		if (declared != null && declared.type() == CustomField.Type.SELECT) {
			keys.add(text.filterKey());
		}
		if (match.kind() == TextCondition.Kind.CONTAINS) {
			CustomValue.Bool bool = CustomField.flag(text);
			if (bool != null) {
				keys.add(bool.filterKey());
			}
			CustomValue.Number number = CustomValue.Number.read(match.text());
			if (number != null) {
				keys.add(number.filterKey());
			}
		}
		return keys;
	}

	private static SqlCondition matchingText(String filterKey, String folded, TextCondition match) {
		SqlCondition exactly = matching(folded, match);
		String prefix = CustomValue.Text.PREFIX + CustomValue.Text.prefix(match.text());
		return switch (match.kind()) {
			case EQUALS -> SqlCondition.of(filterKey + " = ?", prefix).and(exactly);
			case STARTS_WITH ->
				matching(filterKey, new TextCondition(TextCondition.Kind.STARTS_WITH, prefix)).and(exactly);
			case CONTAINS, ENDS_WITH -> exactly;
		};
	}

	private static SqlCondition matching(String column, TextCondition match) {
		String text = match.text();
		if (match.kind() == TextCondition.Kind.EQUALS) {
			return SqlCondition.of(column + " = ?", text);
		}
		SqlCondition like = SqlCondition.of(column + " like ? escape '" + TextCondition.ESCAPE + "'",
				match.likePattern());
		if (match.kind() != TextCondition.Kind.STARTS_WITH || text.isEmpty()) {
			return like;
		}
		// neither planner uses an index for a parameter in LIKE, but both do for a range;
		// the two databases have the same order only below the surrogates
		char last = text.charAt(text.length() - 1);
		if (last >= Character.MIN_SURROGATE - 1) {
			return like;
		}
		String end = text.substring(0, text.length() - 1) + (char) (last + 1);
		return SqlCondition.of(column + " >= ?", text).and(SqlCondition.of(column + " < ?", end)).and(like);
	}

}
