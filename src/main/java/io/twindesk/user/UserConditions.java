package io.twindesk.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one query, in the form that an index can answer on both databases:
 * equality, a range for "starts with", joins that find at most one row a user.
 */
class UserConditions {

	private final CriteriaBuilder builder;

	private final List<Predicate> predicates = new ArrayList<>();

	private boolean narrow;

	private @Nullable Join<UserEntity, CustomFieldValueEntity> exactValue;

	UserConditions(CriteriaBuilder builder) {
		this.builder = builder;
	}

	void addTo(CriteriaQuery<?> query) {
		query.where(this.predicates.toArray(Predicate[]::new));
	}

	/** Whether there is a condition whose index leads to the few rows that fulfil it. */
	boolean isNarrow() {
		return this.narrow;
	}

	/** A joined value that is one and the same for all who match, if there is one. */
	@Nullable Join<UserEntity, CustomFieldValueEntity> exactValue() {
		return this.exactValue;
	}

	/** Null asks for nothing. */
	void equal(Expression<?> column, @Nullable Object value) {
		if (value != null) {
			this.predicates.add(this.builder.equal(column, value));
		}
	}

	void within(Expression<Instant> column, TimeWindow window) {
		this.narrow |= !window.equals(TimeWindow.ALWAYS);
		if (window.from() != null) {
			this.predicates.add(this.builder.greaterThanOrEqualTo(column, window.from()));
		}
		if (window.until() != null) {
			this.predicates.add(this.builder.lessThan(column, window.until()));
		}
	}

	void matches(Expression<String> column, TextMatch match) {
		this.narrow |= match.kind() == TextMatch.Kind.EQUALS || match.kind() == TextMatch.Kind.STARTS_WITH;
		this.predicates.add(matching(column, match));
	}

	/** Of a user, or of the count of users in that state. */
	void inState(Root<?> row, UserFilter filter) {
		equal(row.get("deleted"), (filter.withDeleted() && !filter.onlyActive()) ? null : false);
		equal(row.get("active"), filter.onlyActive() ? true : null);
	}

	/** A phone is searched as it was written, and by its digits. */
	void containsText(Root<UserEntity> user, String text) {
		List<Predicate> anyOf = new ArrayList<>();
		anyOf.add(matching(user.get("usernameKey"), contains(Usernames.key(text))));
		anyOf.add(matching(user.get("emailKey"), contains(Identifier.key(IdentifierType.EMAIL, text))));
		anyOf.add(matching(user.get("nameKey"), contains(TextMatch.fold(text))));
		anyOf.add(matching(user.get("phone"), contains(text)));
		if (text.matches("[+ ]*[0-9][0-9+ ]*")) {
			anyOf.add(matching(user.get("phoneKey"), contains(Identifier.key(IdentifierType.PHONE, text))));
		}
		this.predicates.add(this.builder.or(anyOf.toArray(Predicate[]::new)));
	}

	private static TextMatch contains(String text) {
		return new TextMatch(TextMatch.Kind.CONTAINS, text);
	}

	/** Joins the identifier of a type; there is at most one for each user. */
	void identified(Root<UserEntity> user, IdentifierType type, @Nullable String value, @Nullable String channel) {
		this.narrow = true;
		Join<UserEntity, IdentifierEntity> identifier = user.join(IdentifierEntity.class);
		identifier.on(this.builder.equal(identifier.get("userId"), user.get("id")));
		equal(identifier.get("space"), type.space());
		equal(identifier.get("type"), type);
		equal(identifier.get("identifierKey"), value);
		equal(identifier.get("channel"), channel);
	}

	/**
	 * A phone number or the number of a WhatsApp account. A union, because neither
	 * database uses the indexes of two tables for an OR.
	 */
	void hasPhone(CriteriaQuery<?> query, Root<UserEntity> user, TextMatch match) {
		this.narrow |= match.kind() == TextMatch.Kind.EQUALS || match.kind() == TextMatch.Kind.STARTS_WITH;
		JpaSubQuery<Long> phones = (JpaSubQuery<Long>) query.subquery(Long.class);
		Root<UserEntity> phone = phones.from(UserEntity.class);
		phones.select(phone.get("id")).where(matching(phone.get("phoneKey"), match));
		JpaSubQuery<Long> accounts = (JpaSubQuery<Long>) query.subquery(Long.class);
		Root<IdentifierEntity> account = accounts.from(IdentifierEntity.class);
		accounts.select(account.get("userId"))
			.where(this.builder.equal(account.get("space"), IdentifierType.WHATSAPP.space()),
					matching(account.get("identifierKey"), match));
		this.predicates.add(user.get("id").in(((HibernateCriteriaBuilder) this.builder).unionAll(phones, accounts)));
	}

	/** A checkbox that is not set, whether or not the user carries the field. */
	void unsetCheckbox(CriteriaQuery<?> query, Root<UserEntity> user, String key) {
		Subquery<Long> set = query.subquery(Long.class);
		Root<CustomFieldValueEntity> value = set.from(CustomFieldValueEntity.class);
		set.select(value.get("userId"))
			.where(this.builder.equal(value.get("userId"), user.get("id")), this.builder.equal(value.get("field"), key),
					this.builder.notEqual(value.get("filterKey"), new CustomValue.Flag(false).filterKey()));
		this.predicates.add(this.builder.not(this.builder.exists(set)));
	}

	/** Joins the value of a custom field; there is at most one for each user. */
	void customField(Root<UserEntity> user, String key, TextMatch match, @Nullable CustomField declared) {
		Join<UserEntity, CustomFieldValueEntity> value = user.join(CustomFieldValueEntity.class);
		value.on(this.builder.equal(value.get("userId"), user.get("id")));
		equal(value.get("field"), key);
		Expression<String> filterKey = value.get("filterKey");
		Set<String> exact = exactKeys(match, declared);
		List<Predicate> anyOf = new ArrayList<>();
		if (!exact.isEmpty()) {
			anyOf.add(filterKey.in(exact));
		}
		if (declared != null && declared.type().isExact() && exact.size() == 1) {
			this.exactValue = value;
		}
		else {
			this.narrow = true;
		}
		if (declared == null || !declared.type().isExact()) {
			anyOf.add(matchingText(filterKey, value.get("folded"), match.with(CustomValue.Text.fold(match.text()))));
		}
		this.predicates.add(this.builder.or(anyOf.toArray(Predicate[]::new)));
	}

	/**
	 * The numbers, flags and options that a filter's whole text can mean. An anchor
	 * speaks of text only.
	 */
	private static Set<String> exactKeys(TextMatch match, @Nullable CustomField declared) {
		Set<String> keys = new LinkedHashSet<>();
		CustomValue.Text text = new CustomValue.Text(match.text());
		if (declared != null && declared.type() == CustomField.Type.SELECT) {
			keys.add(text.filterKey());
		}
		if (match.kind() == TextMatch.Kind.CONTAINS) {
			CustomValue.Flag flag = CustomField.flag(text);
			if (flag != null) {
				keys.add(flag.filterKey());
			}
			CustomValue.Number number = CustomValue.Number.read(match.text());
			if (number != null) {
				keys.add(number.filterKey());
			}
		}
		return keys;
	}

	private Predicate matchingText(Expression<String> filterKey, Expression<String> folded, TextMatch match) {
		Predicate exactly = matching(folded, match);
		String beginning = CustomValue.Text.PREFIX + CustomValue.Text.beginning(match.text());
		return switch (match.kind()) {
			case EQUALS -> this.builder.and(this.builder.equal(filterKey, beginning), exactly);
			case STARTS_WITH ->
				this.builder.and(matching(filterKey, new TextMatch(TextMatch.Kind.STARTS_WITH, beginning)), exactly);
			case CONTAINS, ENDS_WITH -> exactly;
		};
	}

	private Predicate matching(Expression<String> column, TextMatch match) {
		String text = match.text();
		if (match.kind() == TextMatch.Kind.EQUALS) {
			return this.builder.equal(column, text);
		}
		Predicate like = this.builder.like(column, match.likePattern(), TextMatch.ESCAPE);
		if (match.kind() != TextMatch.Kind.STARTS_WITH || text.isEmpty()) {
			return like;
		}
		// a parameter in LIKE leads neither planner to an index, a range does; the two
		// databases order alike only below the surrogates
		char last = text.charAt(text.length() - 1);
		if (last >= Character.MIN_SURROGATE - 1) {
			return like;
		}
		String behind = text.substring(0, text.length() - 1) + (char) (last + 1);
		return this.builder.and(this.builder.greaterThanOrEqualTo(column, text), this.builder.lessThan(column, behind),
				like);
	}

}
