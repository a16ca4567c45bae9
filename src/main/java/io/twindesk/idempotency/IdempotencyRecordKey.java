package io.twindesk.idempotency;

import java.io.Serializable;

/** The primary key of a stored response. */
record IdempotencyRecordKey(Long workspaceId, String keyHash) implements Serializable {
}
