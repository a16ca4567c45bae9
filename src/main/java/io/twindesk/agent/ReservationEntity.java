package io.twindesk.agent;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The last reservation of a user for a channel, live or expired. */
@Entity
@Table(name = "reservation")
@IdClass(ReservationKey.class)
class ReservationEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	@Id
	private Long channelId;

	private Instant until;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected ReservationEntity() {
	}

	ReservationEntity(long userId, long channelId) {
		this.userId = userId;
		this.channelId = channelId;
		this.until = Instant.EPOCH;
	}

	/** Creates a row with existing data. */
	static ReservationEntity of(long userId, Reservation reservation) {
		ReservationEntity row = new ReservationEntity(userId, reservation.channelId());
		row.until = reservation.until();
		return row;
	}

	boolean isLive(Instant now) {
		return now.isBefore(this.until);
	}

	void extend(Instant until) {
		this.until = until;
	}

	Reservation toReservation() {
		return new Reservation(this.channelId, this.until);
	}

	long userId() {
		return this.userId;
	}

}
