package io.twindesk.idempotency;

/** Thrown when a key was already used with another request. */
public final class IdempotencyKeyReusedException extends RuntimeException {

	IdempotencyKeyReusedException() {
		super(IdempotencyKey.HEADER + " was already used with another body or for another operation");
	}

}
