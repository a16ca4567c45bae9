package io.twindesk.event;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code event} table of the current workspace. */
interface EventRepository extends Repository<EventEntity, EventKey> {

	@Query("select e from EventEntity e where e.id > :id order by e.id")
	List<EventEntity> findAfter(long id, Limit limit);

	@Modifying(flushAutomatically = true)
	@Query("delete from EventEntity e where e.id <= :id")
	void deleteUpTo(long id);

}
