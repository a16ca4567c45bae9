package io.twindesk.access;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code rate_window} table: at most one row in the current workspace. */
interface RateWindowRepository extends Repository<RateWindowEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from RateWindowEntity w")
	Optional<RateWindowEntity> lock();

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from RateWindowEntity w")
	void deleteAll();

}
