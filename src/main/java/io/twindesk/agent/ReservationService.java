package io.twindesk.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reserves users for live channels for a limited time. */
@Service
@Transactional
@RetriedOnLockFailure
public class ReservationService {

	private final ReservationRepository reservations;

	private final AgentStore rows;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	ReservationService(ReservationRepository reservations, AgentStore rows, EntityManager entityManager,
			WorkspaceClock clock) {
		this.reservations = reservations;
		this.rows = rows;
		this.entityManager = entityManager;
		this.clock = clock;
	}

	/**
	 * Reserves a user for a channel. Of several simultaneous requests, one succeeds.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws ReservationConflictException while the user is reserved for that channel
	 */
	public void reserve(long userId, long channelId, Duration duration) {
		this.rows.lock(userId);
		ReservationEntity reservation = this.reservations.find(userId, channelId)
			.orElseGet(() -> new ReservationEntity(userId, channelId));
		Instant now = this.clock.now();
		if (reservation.isLive(now)) {
			throw new ReservationConflictException(userId, channelId);
		}
		reservation.extend(now.plus(duration).truncatedTo(ChronoUnit.MILLIS));
		this.entityManager.persist(reservation);
		this.rows.changed(userId, Set.of("reservations"));
	}

	/** Returns a user's live reservations, by channel. */
	@Transactional(readOnly = true)
	public List<Reservation> live(long userId) {
		return this.reservations.findLive(userId, this.clock.now())
			.stream()
			.map(ReservationEntity::toReservation)
			.toList();
	}

}
