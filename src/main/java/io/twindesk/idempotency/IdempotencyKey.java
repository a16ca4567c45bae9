package io.twindesk.idempotency;

import io.twindesk.access.Sha256;

/**
 * What a client calls one call of its own by, so that it can send it again. A parameter
 * of a handler, null where the client has sent none.
 *
 * @param hash stands for the key, which may be of any length up to 255
 * @param operation the name of the operation that was called
 */
public record IdempotencyKey(String hash, String operation) {

	/** The header that it comes in. */
	public static final String HEADER = "Idempotency-Key";

	/** What it may be: so many characters that can be printed, of ASCII. */
	private static final String PATTERN = "[ -~]{1,255}";

	/**
	 * Reads the header's text.
	 * @throws InvalidIdempotencyKeyException if it cannot be a key
	 */
	static IdempotencyKey of(String text, String operation) {
		if (!text.matches(PATTERN)) {
			throw new InvalidIdempotencyKeyException();
		}
		return new IdempotencyKey(Sha256.hex(text), operation);
	}

}
