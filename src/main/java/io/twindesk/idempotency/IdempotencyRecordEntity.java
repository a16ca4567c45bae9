package io.twindesk.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The row of a stored response, which never changes. */
@Entity
@Table(name = "kept_answer")
@IdClass(IdempotencyRecordKey.class)
class IdempotencyRecordEntity {

	private static final String REPLAYED = "Idempotency-Replayed";

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

	IdempotencyRecordEntity(IdempotencyKey key, String bodyHash, long place, Instant now, ResponseEntity<?> response,
			@Nullable String body) {
		this.keyHash = key.hash();
		this.operation = key.operation();
		this.bodyHash = bodyHash;
		this.place = place;
		this.storedAt = now;
		this.status = response.getStatusCode().value();
		URI location = response.getHeaders().getLocation();
		this.location = (location != null) ? location.toString() : null;
		this.body = body;
	}

	/** Checks whether the stored response belongs to the same request. */
	boolean matches(IdempotencyKey key, String bodyHash) {
		return this.operation.equals(key.operation()) && this.bodyHash.equals(bodyHash);
	}

	/** Returns the stored response, byte for byte. */
	ResponseEntity<Object> toResponse(boolean replayed) {
		ResponseEntity.BodyBuilder response = ResponseEntity.status(this.status);
		if (replayed) {
			response.header(REPLAYED, "true");
		}
		if (this.location != null) {
			response.location(URI.create(this.location));
		}
		return (this.body == null) ? response.build()
				: response.contentType(MediaType.APPLICATION_JSON).body(this.body.getBytes(StandardCharsets.UTF_8));
	}

}
