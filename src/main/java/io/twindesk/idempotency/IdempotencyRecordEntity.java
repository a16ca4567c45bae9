package io.twindesk.idempotency;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The row of a stored response, which never changes. */
@Entity
@Table(name = "kept_answer")
@IdClass(IdempotencyRecordKey.class)
class IdempotencyRecordEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private String keyHash;

	private long place;

	private String operation;

	private String bodyHash;

	private Instant storedAt;

	private int status;

	private @Nullable String location;

	private @Nullable String body;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected IdempotencyRecordEntity() {
	}

	IdempotencyRecordEntity(IdempotentRequest request, long place, StoredResponse response) {
		this.keyHash = request.key().hash();
		this.operation = request.key().operation();
		this.bodyHash = request.bodyHash();
		this.place = place;
		this.storedAt = request.time();
		this.status = response.status();
		this.location = response.location();
		this.body = response.body();
	}

	/** Checks whether the stored response belongs to the same request. */
	boolean matches(IdempotentRequest request) {
		return this.operation.equals(request.key().operation()) && this.bodyHash.equals(request.bodyHash());
	}

	StoredResponse toResponse() {
		return new StoredResponse(this.status, this.location, this.body);
	}

}
