package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The number of users of a language; blocked and disabled users are counted separately.
 */
@Entity
@Table(name = "user_count")
@IdClass(UserCountKey.class)
class UserCountEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private String language;

	@Id
	private Boolean active;

	@Id
	private Boolean deleted;

	private long users;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected UserCountEntity() {
	}

	UserCountEntity(UserCountKind kind, long users) {
		this.language = kind.language();
		this.active = kind.active();
		this.deleted = kind.deleted();
		this.users = users;
	}

}
