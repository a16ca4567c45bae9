package io.twindesk.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code mail} table of the current workspace. */
interface MailRepository extends Repository<MailEntity, MailKey> {

	@Query("select m from MailEntity m order by m.id")
	List<MailEntity> findAll();

	@Query("select m from MailEntity m where m.id = :id")
	Optional<MailEntity> find(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from MailEntity m where m.id = :id")
	Optional<MailEntity> lock(long id);

	/**
	 * Postpones the next attempt if it is due; returns 1 for only one of several
	 * concurrent callers.
	 */
	@Modifying
	@Query("update MailEntity m set m.nextAttemptAt = :until where m.id = :id and m.nextAttemptAt <= :now")
	int claim(long id, Instant now, Instant until);

	/** Returns the ids of the mails without a pending attempt, newest first. */
	@Query("select m.id from MailEntity m where m.nextAttemptAt is null order by m.id desc")
	List<Long> findDone(Limit limit);

	@Modifying(flushAutomatically = true)
	@Query("delete from MailEntity m where m.nextAttemptAt is null and m.id < :id")
	void deleteDoneBefore(long id);

	@Modifying(flushAutomatically = true)
	@Query("delete from MailEntity m")
	void deleteAll();

}
