package io.twindesk.event;

import java.io.Serializable;

/** The primary key of an event. */
record EventKey(Long workspaceId, Long id) implements Serializable {
}
