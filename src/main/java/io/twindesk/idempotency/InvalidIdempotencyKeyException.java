package io.twindesk.idempotency;

/** The header has something in it that is no key. */
public final class InvalidIdempotencyKeyException extends RuntimeException {

	InvalidIdempotencyKeyException() {
		super(IdempotencyKey.HEADER + " takes 1 to 255 printable characters of ASCII");
	}

}
