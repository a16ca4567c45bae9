package io.twindesk.user;

import java.io.Serializable;

/** The primary key of a user's row. Hibernate sets the workspace. */
record UserKey(Long workspaceId, Long id) implements Serializable {
}
