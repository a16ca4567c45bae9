package io.twindesk.audit;

import java.time.Instant;
import java.util.List;

import io.twindesk.access.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * An entry's row, which never changes. Keys are created and deleted outside of
 * workspaces, so the workspace is a plain column.
 */
@Entity
@Table(name = "audit")
@IdClass(AuditKey.class)
class AuditEntity {

	@Id
	private Long workspaceId;

	@Id
	private Long id;

	private Instant at;

	private String action;

	private @Nullable Long userId;

	private @Nullable String credentialId;

	private String fields;

	@Enumerated(EnumType.STRING)
	private Actor.Kind actorKind;

	private @Nullable String actorId;

	private @Nullable String actorName;

	private @Nullable String requestId;

	private @Nullable String source;

	private int times;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected AuditEntity() {
	}

	AuditEntry toEntry() {
		return new AuditEntry(this.id, this.at, this.action, this.userId, this.credentialId,
				this.fields.isEmpty() ? List.of() : List.of(this.fields.split(",")),
				new Actor(this.actorKind, this.actorId, this.actorName, this.requestId, this.source), this.times);
	}

}
