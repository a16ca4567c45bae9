package io.twindesk.repeat;

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

/** An answer's row. It never changes. */
@Entity
@Table(name = "kept_answer")
@IdClass(KeptAnswerKey.class)
class KeptAnswerEntity {

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
	protected KeptAnswerEntity() {
	}

	KeptAnswerEntity(IdempotencyKey key, String bodyHash, long place, Instant now, ResponseEntity<?> answer,
			@Nullable String body) {
		this.keyHash = key.hash();
		this.operation = key.operation();
		this.bodyHash = bodyHash;
		this.place = place;
		this.storedAt = now;
		this.status = answer.getStatusCode().value();
		URI location = answer.getHeaders().getLocation();
		this.location = (location != null) ? location.toString() : null;
		this.body = body;
	}

	/** Whether it answers this very call. */
	boolean answers(IdempotencyKey key, String bodyHash) {
		return this.operation.equals(key.operation()) && this.bodyHash.equals(bodyHash);
	}

	/** The answer, to its last byte. */
	ResponseEntity<Object> toAnswer(boolean replayed) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(this.status);
		if (replayed) {
			answer.header(REPLAYED, "true");
		}
		if (this.location != null) {
			answer.location(URI.create(this.location));
		}
		return (this.body == null) ? answer.build()
				: answer.contentType(MediaType.APPLICATION_JSON).body(this.body.getBytes(StandardCharsets.UTF_8));
	}

}
