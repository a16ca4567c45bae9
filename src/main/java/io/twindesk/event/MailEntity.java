package io.twindesk.event;

import java.time.Instant;

import io.twindesk.event.Mail.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A mail's row. An attempt is pending as long as {@code nextAttemptAt} is set. */
@Entity
@Table(name = "mail")
@IdClass(MailKey.class)
class MailEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long id;

	private Instant at;

	private String recipient;

	private String subject;

	private String body;

	@Enumerated(EnumType.STRING)
	private State state;

	private int attempts;

	private @Nullable Instant nextAttemptAt;

	private @Nullable String lastError;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected MailEntity() {
	}

	MailEntity(long id, Instant at, String recipient, String subject, String body) {
		this.id = id;
		this.at = at;
		this.recipient = recipient;
		this.subject = subject;
		this.body = body;
		this.state = State.KEPT;
	}

	long id() {
		return this.id;
	}

	/** Schedules the first attempt at a time of the server. */
	void schedule(Instant due) {
		this.state = State.WAITING;
		this.nextAttemptAt = due;
	}

	void markSent() {
		this.attempts++;
		this.state = State.SENT;
		this.nextAttemptAt = null;
		this.lastError = null;
	}

	/**
	 * Records a failed attempt.
	 * @param next when the next attempt is due, by the server's time; null if this was
	 * the last one
	 */
	void markFailed(String error, @Nullable Instant next) {
		this.attempts++;
		this.state = (next != null) ? State.RETRYING : State.FAILED;
		this.nextAttemptAt = next;
		this.lastError = error;
	}

	boolean isDueAt(Instant time) {
		return time.equals(this.nextAttemptAt);
	}

	Mail toMail() {
		return new Mail(this.id, this.at, this.recipient, this.subject, this.body, this.state, this.attempts,
				this.lastError);
	}

}
