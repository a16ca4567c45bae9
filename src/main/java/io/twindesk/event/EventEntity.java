package io.twindesk.event;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An event's row, which never changes. */
@Entity
@Table(name = "event")
@IdClass(EventKey.class)
class EventEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long id;

	private Instant at;

	private String type;

	private String detail;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected EventEntity() {
	}

	Event toEvent() {
		return new Event(this.id, this.at, this.type, EventPayload.read(this.detail));
	}

}
