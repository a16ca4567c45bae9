package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of how a person works. */
record AgentKey(Long workspaceId, Long userId) implements Serializable {
}
