package io.twindesk.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A view selected by a user. */
@Entity
@Table(name = "view_selection")
@IdClass(ViewSelectionKey.class)
class ViewSelectionEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	@Id
	private Long viewId;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected ViewSelectionEntity() {
	}

	ViewSelectionEntity(long userId, long viewId) {
		this.userId = userId;
		this.viewId = viewId;
	}

	long userId() {
		return this.userId;
	}

	long viewId() {
		return this.viewId;
	}

}
