package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a chosen view. */
record ViewSelectionKey(Long workspaceId, Long userId, Long viewId) implements Serializable {
}
