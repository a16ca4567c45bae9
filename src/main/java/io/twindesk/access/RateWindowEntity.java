package io.twindesk.access;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The number of requests that a workspace has made in the current minute. */
@Entity
@Table(name = "rate_window")
class RateWindowEntity {

	private static final Duration LENGTH = Duration.ofMinutes(1);

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	private Instant startedAt;

	private int used;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected RateWindowEntity() {
	}

	RateWindowEntity(Instant now) {
		this.startedAt = now;
	}

	/**
	 * Takes requests from the window, or none if too few are left. The window begins with
	 * the first request that it counts.
	 */
	RateLimitStatus take(int calls, int limit, Instant now) {
		if (now.isBefore(this.startedAt) || !now.isBefore(this.startedAt.plus(LENGTH))) {
			this.startedAt = now;
			this.used = 0;
		}
		boolean granted = this.used + calls <= limit;
		if (granted) {
			this.used += calls;
		}
		Duration rest = Duration.between(now, this.startedAt.plus(LENGTH));
		return new RateLimitStatus(limit, Math.max(limit - this.used, 0), granted, rest.plusMillis(999).toSeconds());
	}

}
