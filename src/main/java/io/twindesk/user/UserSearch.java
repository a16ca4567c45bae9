package io.twindesk.user;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;

import org.springframework.stereotype.Component;

/**
 * Finds and counts the users that a filter is asked for. A page costs no more than its
 * offset and length, a total no more than its matches, and where no filter narrows it the
 * few rows of the kept counts.
 */
@Component
class UserSearch {

	private final EntityManager entityManager;

	private final CustomFieldRepository customFields;

	UserSearch(EntityManager entityManager, CustomFieldRepository customFields) {
		this.entityManager = entityManager;
		this.customFields = customFields;
	}

	/** The ids of a page's users, ascending. */
	List<Long> page(UserFilter filter, long offset, int limit) {
		if (offset > Integer.MAX_VALUE - limit) {
			return List.of();
		}
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<UserEntity> user = query.from(UserEntity.class);
		UserConditions conditions = conditions(filter, builder, query, user);
		conditions.addTo(query);
		query.select(user.get("id")).orderBy(order(filter, conditions, builder, user));
		return this.entityManager.createQuery(query).setFirstResult((int) offset).setMaxResults(limit).getResultList();
	}

	/**
	 * Ascending by id, said so that each planner takes the right index. Where conditions
	 * narrow the search, none has this order, so that they are what is looked up and the
	 * few found are sorted; PostgreSQL would rather walk along all ids and hope to meet a
	 * hundred soon. Elsewhere it is the whole order of an index, for H2 walks along one
	 * only if all its columns are named.
	 */
	private static List<Order> order(UserFilter filter, UserConditions conditions, CriteriaBuilder builder,
			Root<UserEntity> user) {
		if (conditions.isNarrow()) {
			return List.of(builder.asc(builder.sum(user.<Long>get("id"), 0L)));
		}
		if (conditions.exactValue() != null) {
			return ascending(builder, conditions.exactValue(), "workspaceId", "field", "filterKey", "userId");
		}
		if (filter.language() != null) {
			return ascending(builder, user, "workspaceId", "language", "id");
		}
		return ascending(builder, user, "workspaceId", "id");
	}

	private static List<Order> ascending(CriteriaBuilder builder, From<?, ?> row, String... attributes) {
		return Stream.of(attributes).map((attribute) -> builder.asc(row.get(attribute))).toList();
	}

	/** How many users match. */
	long total(UserFilter filter) {
		CriteriaBuilder builder = this.entityManager.getCriteriaBuilder();
		if (filter.isCounted()) {
			return keptCount(filter, builder);
		}
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<UserEntity> user = query.from(UserEntity.class);
		conditions(filter, builder, query, user).addTo(query);
		query.select(builder.count(user));
		return this.entityManager.createQuery(query).getSingleResult();
	}

	private long keptCount(UserFilter filter, CriteriaBuilder builder) {
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<UserCountEntity> count = query.from(UserCountEntity.class);
		UserConditions conditions = new UserConditions(builder);
		conditions.equal(count.get("language"), filter.language());
		conditions.inState(count, filter);
		conditions.addTo(query);
		query.select(builder.coalesce(builder.sum(count.get("users")), 0L));
		return this.entityManager.createQuery(query).getSingleResult();
	}

	private UserConditions conditions(UserFilter filter, CriteriaBuilder builder, CriteriaQuery<?> query,
			Root<UserEntity> user) {
		UserConditions conditions = new UserConditions(builder);
		if (filter.email() != null) {
			TextMatch email = filter.email();
			conditions.matches(user.get("emailKey"), email.with(Identifier.key(IdentifierType.EMAIL, email.text())));
		}
		if (filter.phone() != null) {
			TextMatch phone = filter.phone();
			conditions.hasPhone(query, user, phone.with(Identifier.key(IdentifierType.PHONE, phone.text())));
		}
		if (filter.customId() != null || filter.customChannel() != null) {
			conditions.identified(user, IdentifierType.CUSTOM, filter.customId(), filter.customChannel());
		}
		conditions.equal(user.get("language"), filter.language());
		conditions.inState(user, filter);
		if (filter.text() != null) {
			conditions.containsText(user, filter.text());
		}
		conditions.within(user.get("createdAt"), filter.created());
		conditions.within(user.get("updatedAt"), filter.updated());
		conditions.within(user.get("lastContactAt"), filter.lastContact());
		if (!filter.customFields().isEmpty()) {
			addCustomFields(filter.customFields(), query, user, conditions);
		}
		return conditions;
	}

	private void addCustomFields(Map<String, TextMatch> wanted, CriteriaQuery<?> query, Root<UserEntity> user,
			UserConditions conditions) {
		List<CustomField> declared = this.customFields.findAll().stream().map(CustomFieldEntity::toField).toList();
		wanted.forEach((key, match) -> {
			CustomField field = declared.stream().filter((one) -> one.key().equals(key)).findFirst().orElse(null);
			boolean anchored = match.kind() != TextMatch.Kind.CONTAINS;
			if (field != null && !anchored && match.text().isEmpty() && field.type().isEmptyAbsent()) {
				return;
			}
			if (field != null && !anchored && asksForUnset(field, match)) {
				conditions.unsetCheckbox(query, user, key);
			}
			else {
				conditions.customField(user, key, match, field);
			}
		});
	}

	private static boolean asksForUnset(CustomField field, TextMatch match) {
		CustomValue.Flag flag = CustomField.flag(new CustomValue.Text(match.text()));
		return field.type() == CustomField.Type.CHECKBOX && flag != null && !flag.value();
	}

}
