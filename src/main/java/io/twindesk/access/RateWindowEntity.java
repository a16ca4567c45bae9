package io.twindesk.access;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How many calls a workspace has used of its present minute. */
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
	 * Takes calls out of the window, or none if there are not so many left. The window
	 * begins with the first call that it counts.
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
