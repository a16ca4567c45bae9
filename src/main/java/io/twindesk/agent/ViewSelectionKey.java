package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a selected view. */
record ViewSelectionKey(Long workspaceId, Long userId, Long viewId) implements Serializable {
}
