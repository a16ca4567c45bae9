package io.twindesk.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A view of the workspace. */
@Entity
@Table(name = "view_catalogue")
@IdClass(ViewKey.class)
class ViewEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long id;

	private String name;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected ViewEntity() {
	}

	@SuppressWarnings("NullAway.Init") // rename sets the name
	ViewEntity(long id, String name) {
		this.id = id;
		rename(name);
	}

	void rename(String name) {
		this.name = name;
	}

	View toView() {
		return new View(this.id, this.name);
	}

}
