package io.twindesk.event;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A mail's row as seen from outside of its workspace: only its key and when the next
 * attempt is due.
 */
@Entity
@Immutable
@Table(name = "mail")
@IdClass(MailKey.class)
class DueMailEntity {

	@Id
	private Long workspaceId;

	@Id
	private Long id;

	private @Nullable Instant nextAttemptAt;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected DueMailEntity() {
	}

	MailKey key() {
		return new MailKey(this.workspaceId, this.id);
	}

}
