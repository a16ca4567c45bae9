package io.twindesk.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * A response as it is stored and repeated.
 *
 * @param location URI of the created resource
 * @param body JSON text
 */
record StoredResponse(int status, @Nullable String location, @Nullable String body) {
}
