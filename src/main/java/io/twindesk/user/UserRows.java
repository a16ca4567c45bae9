package io.twindesk.user;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaEntityJoin;
import org.hibernate.query.criteria.JpaFunctionRoot;

import org.springframework.stereotype.Component;

/**
 * Reads the rows of the users of a page from any table that has rows of users, whichever
 * room's it is.
 *
 * <p>
 * The ids are joined as a table: H2 takes an index for no IN that stands beside the
 * workspace's equality, and would read the whole workspace. The join is an outer one only
 * to keep H2 from beginning at the other end.
 */
@Component
public class UserRows {

	private final EntityManager entityManager;

	UserRows(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/**
	 * All rows of these users.
	 * @param userId the attribute that tells whose a row is
	 * @param order the attributes that the rows are sorted by
	 */
	public <T> List<T> find(Class<T> entity, String userId, Collection<Long> ids, String... order) {
		var builder = (HibernateCriteriaBuilder) this.entityManager.getCriteriaBuilder();
		JpaCriteriaQuery<T> query = builder.createQuery(entity);
		JpaFunctionRoot<Long> wanted = query.from(builder.unnestArray(builder.value(ids.toArray(Long[]::new))));
		JpaEntityJoin<Long, T> row = wanted.join(entity, JoinType.LEFT);
		row.on(builder.equal(row.get(userId), wanted));
		query.select(row).orderBy(Stream.of(order).<Order>map((attribute) -> builder.asc(row.get(attribute))).toList());
		return this.entityManager.createQuery(query).getResultStream().filter(Objects::nonNull).toList();
	}

}
