package io.twindesk.user;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A code by which a customer can be recognised. */
@Entity
@Table(name = "identification_code")
@IdClass(IdentificationCodeKey.class)
class IdentificationCodeEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private String code;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected IdentificationCodeEntity() {
	}

	IdentificationCodeEntity(String code, Instant now) {
		this.code = code;
		this.createdAt = now;
	}

	String code() {
		return this.code;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
