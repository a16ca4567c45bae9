package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a view. */
record ViewKey(Long workspaceId, Long id) implements Serializable {
}
