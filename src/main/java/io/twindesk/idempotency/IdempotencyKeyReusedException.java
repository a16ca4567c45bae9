package io.twindesk.idempotency;

/** The key has come before, with another call. */
public final class IdempotencyKeyReusedException extends RuntimeException {

	IdempotencyKeyReusedException() {
		super(IdempotencyKey.HEADER + " came before with another body, or for another operation");
	}

}
