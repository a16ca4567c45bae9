package io.twindesk.event;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code event_counter} table. */
interface EventCounterRepository extends Repository<EventCounterEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from EventCounterEntity c where c.workspaceId = :workspaceId")
	Optional<EventCounterEntity> lock(long workspaceId);

	/**
	 * Writes all that the transaction has changed so far, of whichever room, and takes
	 * the locks for it.
	 */
	void flush();

	@Query("select c.lastEventId from EventCounterEntity c where c.workspaceId = :workspaceId")
	Optional<Long> lastEventId(long workspaceId);

}
