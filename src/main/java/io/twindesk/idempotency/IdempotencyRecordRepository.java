package io.twindesk.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code kept_answer} table of the current workspace. */
interface IdempotencyRecordRepository extends Repository<IdempotencyRecordEntity, IdempotencyRecordKey> {

	@Query("select a from IdempotencyRecordEntity a where a.keyHash = :hash and a.storedAt > :after")
	Optional<IdempotencyRecordEntity> find(String hash, Instant after);

	@Query("select count(a) > 0 from IdempotencyRecordEntity a where a.keyHash = :hash and a.storedAt > :after")
	boolean exists(String hash, Instant after);

	/**
	 * Returns the places in descending order. They are read from the index, without
	 * counting.
	 */
	@Query("select a.place from IdempotencyRecordEntity a order by a.workspaceId, a.place desc")
	List<Long> findLastPlaces(Limit limit);

	@Query("select a.keyHash from IdempotencyRecordEntity a where a.storedAt <= :time")
	List<String> findOld(Instant time, Limit limit);

	@Query("select a.keyHash from IdempotencyRecordEntity a where a.place <= :place")
	List<String> findUpTo(long place, Limit limit);

	@Modifying
	@Query("delete from IdempotencyRecordEntity a where a.keyHash in :hashes")
	void delete(List<String> hashes);

	@Modifying
	@Query("delete from IdempotencyRecordEntity a")
	void deleteAll();

}
