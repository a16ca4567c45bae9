package io.twindesk.journal;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code journal_entry} and {@code journal_counter} tables. */
interface JournalEntryRepository extends Repository<JournalEntryEntity, JournalEntryKey> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from JournalCounterEntity c where c.workspaceId = :workspaceId")
	Optional<JournalCounterEntity> lock(long workspaceId);

	@Query("select c from JournalCounterEntity c where c.workspaceId = :workspaceId")
	Optional<JournalCounterEntity> counter(long workspaceId);

	@Query("select e from JournalEntryEntity e where e.workspaceId = :workspaceId and e.id > :after order by e.id")
	List<JournalEntryEntity> findAfter(long workspaceId, long after);

	@Query("""
			select new io.twindesk.journal.JournalEntryRepository$Weight(e.id, e.bytes) from JournalEntryEntity e
			where e.workspaceId = :workspaceId order by e.id desc""")
	List<Weight> weights(long workspaceId);

	@Modifying(flushAutomatically = true)
	@Query("delete from JournalEntryEntity e where e.workspaceId = :workspaceId and e.id <= :id")
	void deleteUpTo(long workspaceId, long id);

	/** The size of an entry. */
	record Weight(long id, long bytes) {
	}

}
