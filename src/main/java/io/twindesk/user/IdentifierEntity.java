package io.twindesk.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An identifier other than an e-mail or phone. */
@Entity
@Table(name = "identifier")
@IdClass(IdentifierKey.class)
class IdentifierEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private String space;

	@Id
	private String identifierKey;

	@Id
	private String channel;

	private long userId;

	@Enumerated(EnumType.STRING)
	private IdentifierType type;

	@Column(name = "identifier")
	private String value;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected IdentifierEntity() {
	}

	IdentifierEntity(long userId, Identifier identifier) {
		this.userId = userId;
		this.type = identifier.type();
		this.space = identifier.type().namespace();
		this.identifierKey = identifier.normalized();
		this.channel = identifier.channel();
		this.value = identifier.value();
	}

	/** Returns whether identifiers of this type are stored in their own table. */
	static boolean holds(IdentifierType type) {
		return type != IdentifierType.EMAIL && type != IdentifierType.PHONE;
	}

}
