package io.twindesk.event;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code event_counter} table. */
interface EventCounterRepository extends Repository<EventCounterEntity, Long> {

	@Query("select c.lastEventId from EventCounterEntity c where c.workspaceId = :workspaceId")
	Optional<Long> lastEventId(long workspaceId);

}
