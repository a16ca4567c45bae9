package io.twindesk.idempotency;

import io.twindesk.access.Sha256;

/**
 * The name that a client gives to one request, so that it can safely repeat the request.
 * A parameter of a handler method, null if the client has sent none.
 *
 * @param hash hash of the key, which has at most 255 characters
 * @param operation name of the requested operation
 */
public record IdempotencyKey(String hash, String operation) {

	/** Name of the header that contains the key. */
	public static final String HEADER = "Idempotency-Key";

	/** Pattern of a valid key: 1 to 255 printable ASCII characters. */
	private static final String PATTERN = "[ -~]{1,255}";

	/**
	 * Reads the value of the header.
	 * @throws InvalidIdempotencyKeyException if it is not a valid key
	 */
	static IdempotencyKey of(String text, String operation) {
		if (!text.matches(PATTERN)) {
			throw new InvalidIdempotencyKeyException();
		}
		return new IdempotencyKey(Sha256.hex(text), operation);
	}

}
