package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a reservation. */
record ReservationKey(Long workspaceId, Long userId, Long channelId) implements Serializable {
}
