package io.twindesk.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code reservation} table of the current workspace. */
interface ReservationRepository extends Repository<ReservationEntity, ReservationKey> {

	@Query("select r from ReservationEntity r where r.userId = :userId and r.until > :now order by r.channelId")
	List<ReservationEntity> findLive(long userId, Instant now);

	@Query("select r from ReservationEntity r where r.userId = :userId and r.channelId = :channelId")
	Optional<ReservationEntity> find(long userId, long channelId);

	@Query("select r from ReservationEntity r where r.userId = :userId order by r.channelId")
	List<ReservationEntity> findAll(long userId);

	@Query("select r from ReservationEntity r order by r.userId, r.channelId")
	List<ReservationEntity> findAll();

}
