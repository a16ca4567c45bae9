package io.twindesk.user;

import java.io.Serializable;

/** The primary key of a user's row; Hibernate fills in the workspace by itself. */
record UserKey(Long workspaceId, Long id) implements Serializable {
}
