package io.twindesk.idempotency;

/** Thrown when the header is not a valid key. */
public final class InvalidIdempotencyKeyException extends RuntimeException {

	InvalidIdempotencyKeyException() {
		super(IdempotencyKey.HEADER + " must be 1 to 255 printable ASCII characters");
	}

}
