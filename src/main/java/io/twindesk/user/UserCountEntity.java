package io.twindesk.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How many users of a language there are, blocked and disabled ones apart. */
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

	UserCountEntity(UserCountKind userCountKind, long users) {
		this.language = userCountKind.language();
		this.active = userCountKind.active();
		this.deleted = userCountKind.deleted();
		this.users = users;
	}

}
