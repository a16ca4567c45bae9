package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a user's work settings. */
record AgentKey(Long workspaceId, Long userId) implements Serializable {
}
