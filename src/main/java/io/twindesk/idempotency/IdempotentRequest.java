package io.twindesk.idempotency;

import java.time.Instant;

/**
 * A request with a key.
 *
 * @param bodyHash hash of the body, which identifies a repetition
 * @param time time of the request by the workspace's clock
 */
record IdempotentRequest(IdempotencyKey key, String bodyHash, Instant time) {
}
